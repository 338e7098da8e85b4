package main

import (
	"fmt"
	"runtime"
)

func main() {
	var memory runtime.MemStats
	runtime.ReadMemStats(&memory)
	fmt.Printf("Hello from TamaGo on %s, %d KiB in use\n", runtime.GOARCH, memory.HeapAlloc/1024)
}
