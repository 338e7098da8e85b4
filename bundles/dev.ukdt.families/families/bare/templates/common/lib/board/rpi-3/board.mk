# Raspberry Pi 3 and Zero 2 W. The firmware takes the image as a flat binary, kernel8.img; flashing makes one of it.
ARCH_FLAGS += -DPERIPHERALS=0x3F000000ul
