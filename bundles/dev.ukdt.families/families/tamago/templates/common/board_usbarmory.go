//go:build usbarmory

package main

import _ "github.com/usbarmory/tamago/board/usbarmory/mk2"
