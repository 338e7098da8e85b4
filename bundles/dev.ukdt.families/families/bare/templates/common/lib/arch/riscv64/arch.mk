CROSS  ?= $(if $(filter riscv64,$(shell uname -m)),,riscv64-linux-gnu-)
TRIPLE := riscv64-linux-gnu
ARCH_FLAGS := -march=rv64gc -mabi=lp64 -mcmodel=medany -mno-relax
