//go:build sifive_u

package main

import _ "github.com/usbarmory/tamago/board/qemu/sifive_u"
