CROSS  ?= $(if $(filter aarch64,$(shell uname -m)),,aarch64-linux-gnu-)
TRIPLE := aarch64-linux-gnu
ARCH_FLAGS := -mgeneral-regs-only -mno-outline-atomics
