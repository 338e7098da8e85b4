# STM32F4 Discovery and Nucleo F401RE. Runs from the flash, at the 16 MHz of the oscillator inside; the console is USART 2, at PA2 (out) and PA3 (in),
# which is the serial port of the Nucleo's USB.
ARCH_FLAGS := -mcpu=cortex-m4 -mthumb -mfloat-abi=soft -DCLOCK_HZ=16000000 -DSTAY_AT_END
