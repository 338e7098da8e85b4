//go:build pi1

package main

import _ "github.com/usbarmory/tamago/board/raspberrypi/pi1"
