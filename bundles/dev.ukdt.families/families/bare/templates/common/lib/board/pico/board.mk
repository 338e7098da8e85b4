# Raspberry Pi Pico (RP2040). Runs from the flash, at the 12 MHz of the crystal; the console is UART 0, at pins 1 (out) and 2 (in).
# The Cortex-M0+ has no tables of jumps in its instructions: gcc would call functions for them.
ARCH_FLAGS := -mcpu=cortex-m0plus -mthumb -mfloat-abi=soft -fno-jump-tables -DCLOCK_HZ=12000000 -DSTAY_AT_END
