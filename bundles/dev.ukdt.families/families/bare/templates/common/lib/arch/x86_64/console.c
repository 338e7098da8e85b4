/* The console: COM1, a 16550 that is asked, never waited for by interrupt. */
#include "console.h"
#include "arch.h"

#define COM1 0x3F8

enum { DATA, INTERRUPTS, FIFO, LINE, MODEM, STATUS };
enum { RECEIVED = 0x01, CAN_SEND = 0x20 };

void console_init(void)
{
	out8(COM1 + LINE, 0x80); /* the next two set the speed: 115200 */
	out8(COM1 + DATA, 1);
	out8(COM1 + INTERRUPTS, 0);
	out8(COM1 + LINE, 0x03); /* 8 bits, no parity, 1 stop bit */
	out8(COM1 + INTERRUPTS, 0);
	out8(COM1 + FIFO, 0x07);
	out8(COM1 + MODEM, 0x03);
}

void console_write(char c)
{
	while (!(in8(COM1 + STATUS) & CAN_SEND))
		;
	out8(COM1 + DATA, (uint8_t)c);
}

int console_read(void)
{
	return in8(COM1 + STATUS) & RECEIVED ? in8(COM1 + DATA) : -1;
}
