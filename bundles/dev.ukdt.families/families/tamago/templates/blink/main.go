package main

import (
	"fmt"
	"time"
)

func main() {
	for on := true; ; on = !on {
		light(on)
		fmt.Println("light", on)
		time.Sleep(250 * time.Millisecond)
	}
}
