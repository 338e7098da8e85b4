# Raspberry Pi 4 and 400: as the Pi 3, with its devices elsewhere and a GIC.
LIKE := rpi-3
ARCH_FLAGS += -DPERIPHERALS=0xFE000000ul -DDISTRIBUTOR=0xFF841000ul -DCPU_INTERFACE=0xFF842000ul
