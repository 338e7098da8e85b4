/* The console: a 16550, as QEMU's virt has it. */
#include "console.h"

#include <stdint.h>

static volatile uint8_t *const port = (volatile uint8_t *)0x10000000;

enum { DATA, INTERRUPTS, FIFO, LINE, MODEM, STATUS };
enum { RECEIVED = 0x01, CAN_SEND = 0x20 };

void console_init(void)
{
	port[INTERRUPTS] = 0;
	port[LINE] = 0x03; /* 8 bits, no parity, 1 stop bit */
	port[FIFO] = 0x07;
}

void console_write(char c)
{
	while (!(port[STATUS] & CAN_SEND))
		;
	port[DATA] = (uint8_t)c;
}

int console_read(void)
{
	return port[STATUS] & RECEIVED ? port[DATA] : -1;
}
