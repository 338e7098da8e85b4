/* The console: UART 0 of the RP2040, a PL011, brought to pins 1 (out) and 2 (in) of the Pico. */
#include "console.h"
#include "clocks.h"

#include <stdint.h>

#define PINS 0x40014000ul
#define UART 0x40034000ul

enum { PIN_0 = 0x04, PIN_1 = 0x0C, FOR_UART = 2 };
enum { DATA = 0x00, FLAGS = 0x18, DIVIDER = 0x24, FRACTION = 0x28, LINE = 0x2C, CONTROL = 0x30 };
enum { NOTHING_RECEIVED = 1 << 4, CANNOT_SEND = 1 << 5 };

static volatile uint32_t *at(uintptr_t base, unsigned offset)
{
	return (volatile uint32_t *)(base + offset);
}

void console_init(void)
{
	clocks_start();
	*at(PINS, PIN_0) = FOR_UART;
	*at(PINS, PIN_1) = FOR_UART;
	*at(UART, CONTROL) = 0;
	*at(UART, DIVIDER) = 6; /* 12 MHz / 16 / 115200 = 6 + 33/64 */
	*at(UART, FRACTION) = 33;
	*at(UART, LINE) = 0x70;     /* 8 bits, FIFO on */
	*at(UART, CONTROL) = 0x301; /* on, both directions */
}

void console_write(char c)
{
	while (*at(UART, FLAGS) & CANNOT_SEND)
		;
	*at(UART, DATA) = (uint8_t)c;
}

int console_read(void)
{
	return *at(UART, FLAGS) & NOTHING_RECEIVED ? -1 : (int)(*at(UART, DATA) & 0xFF);
}
