/* The console: UART 0 of the MPS2 board. */
#include "console.h"

#include <stdint.h>

static volatile uint32_t *const uart = (volatile uint32_t *)0x40004000;

enum { DATA, STATE, CONTROL, INTERRUPTS, DIVIDER };
enum { CANNOT_SEND = 1 << 0, RECEIVED = 1 << 1 };

void console_init(void)
{
	uart[DIVIDER] = 217; /* 25 MHz / 115200 */
	uart[CONTROL] = 3;   /* both directions */
}

void console_write(char c)
{
	while (uart[STATE] & CANNOT_SEND)
		;
	uart[DATA] = (uint8_t)c;
}

int console_read(void)
{
	return uart[STATE] & RECEIVED ? (int)(uart[DATA] & 0xFF) : -1;
}
