//go:build pi2

package main

import _ "github.com/usbarmory/tamago/board/raspberrypi/pi2"
