//go:build microvm

package main

import _ "github.com/usbarmory/tamago/board/qemu/microvm"
