//go:build cloud_hypervisor

package main

import _ "github.com/usbarmory/tamago/board/cloud_hypervisor/vm"
