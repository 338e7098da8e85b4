package main

import (
	"fmt"
	"sync"
	"sync/atomic"
)

const (
	limit   = 20000
	workers = 4
)

func isPrime(n int) bool {
	for d := 2; d*d <= n; d++ {
		if n%d == 0 {
			return false
		}
	}
	return n > 1
}

func main() {
	var count atomic.Int32
	var all sync.WaitGroup
	for first := range workers {
		all.Add(1)
		go func() {
			defer all.Done()
			for n := first; n < limit; n += workers {
				if isPrime(n) {
					count.Add(1)
				}
			}
		}()
	}
	all.Wait()
	fmt.Printf("%d primes below %d\n", count.Load(), limit)
}
