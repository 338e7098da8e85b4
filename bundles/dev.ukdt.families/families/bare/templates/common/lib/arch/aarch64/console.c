/* The console: a PL011, as QEMU's virt has it. */
#include "console.h"

#include <stdint.h>

#define PL011 0x09000000ul

enum { DATA = 0x00, FLAGS = 0x18, LINE = 0x2C, CONTROL = 0x30 };
enum { NOTHING_RECEIVED = 1 << 4, CANNOT_SEND = 1 << 5 };

static volatile uint32_t *pl011(unsigned offset)
{
	return (volatile uint32_t *)(PL011 + offset);
}

void console_init(void)
{
	*pl011(LINE) = 0x70;     /* 8 bits, FIFO on */
	*pl011(CONTROL) = 0x301; /* on, both directions */
}

void console_write(char c)
{
	while (*pl011(FLAGS) & CANNOT_SEND)
		;
	*pl011(DATA) = (uint8_t)c;
}

int console_read(void)
{
	return *pl011(FLAGS) & NOTHING_RECEIVED ? -1 : (int)(*pl011(DATA) & 0xFF);
}
