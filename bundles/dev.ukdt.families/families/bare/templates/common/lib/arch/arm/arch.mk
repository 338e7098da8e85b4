CROSS  ?= arm-none-eabi-
TRIPLE := arm-none-eabi
ARCH_FLAGS := -mcpu=cortex-m3 -mthumb -mfloat-abi=soft
