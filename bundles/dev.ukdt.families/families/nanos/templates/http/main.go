package main

import (
	"fmt"
	"log"
	"net/http"
)

const address = ":8080"

func main() {
	http.HandleFunc("/", func(out http.ResponseWriter, in *http.Request) {
		fmt.Fprintln(out, "Hello from Nanos")
	})
	fmt.Println("serving on", address)
	log.Fatal(http.ListenAndServe(address, nil))
}
