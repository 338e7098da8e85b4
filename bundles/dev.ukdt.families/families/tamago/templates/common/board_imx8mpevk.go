//go:build imx8mpevk

package main

import _ "github.com/usbarmory/tamago/board/nxp/imx8mpevk"
