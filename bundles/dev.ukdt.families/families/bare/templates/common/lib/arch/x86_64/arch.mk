CROSS  ?= $(if $(filter x86_64,$(shell uname -m)),,x86_64-linux-gnu-)
TRIPLE := x86_64-linux-gnu
ARCH_FLAGS := -m64 -mno-red-zone -mgeneral-regs-only -fcf-protection=none
