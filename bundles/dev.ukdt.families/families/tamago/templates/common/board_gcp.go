//go:build gcp

package main

import _ "github.com/usbarmory/tamago/board/google/gcp"
