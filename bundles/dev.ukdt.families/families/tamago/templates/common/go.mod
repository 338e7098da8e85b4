module @@id@@

go 1.26.4

require github.com/usbarmory/tamago v1.26.5
