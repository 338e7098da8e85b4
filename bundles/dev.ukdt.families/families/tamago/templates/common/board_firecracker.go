//go:build firecracker

package main

import _ "github.com/usbarmory/tamago/board/firecracker/microvm"
