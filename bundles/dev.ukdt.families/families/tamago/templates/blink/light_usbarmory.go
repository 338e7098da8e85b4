//go:build usbarmory

package main

import "github.com/usbarmory/tamago/board/usbarmory/mk2"

func light(on bool) {
	_ = mk2.LED("white", on)
}
