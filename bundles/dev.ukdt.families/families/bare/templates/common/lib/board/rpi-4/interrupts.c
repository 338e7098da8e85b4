/* Not as on the Pi 3: a GIC, like that of QEMU's machine, at the place that board.mk says. */
#include "../../arch/aarch64/interrupts.c"
