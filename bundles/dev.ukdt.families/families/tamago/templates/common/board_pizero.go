//go:build pizero

package main

import _ "github.com/usbarmory/tamago/board/raspberrypi/pizero"
