//go:build mx6ullevk

package main

import _ "github.com/usbarmory/tamago/board/nxp/mx6ullevk"
