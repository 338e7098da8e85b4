/* The console: the PL011 of the Raspberry Pi, brought to pins 8 (out) and 10 (in) of its header. */
#include "console.h"

#include <stdint.h>

#define GPIO (PERIPHERALS + 0x200000)
#define PL011 (PERIPHERALS + 0x201000)

enum { FUNCTION_1 = 0x04, PULL = 0x94, PULL_CLOCK = 0x98 };
enum { DATA = 0x00, FLAGS = 0x18, DIVIDER = 0x24, FRACTION = 0x28, LINE = 0x2C, CONTROL = 0x30 };
enum { NOTHING_RECEIVED = 1 << 4, CANNOT_SEND = 1 << 5 };

static volatile uint32_t *at(uintptr_t base, unsigned offset)
{
	return (volatile uint32_t *)(base + offset);
}

static void wait_150_cycles(void)
{
	for (volatile int i = 0; i < 150; i++)
		;
}

/* Pins 14 and 15 belong to the PL011 in their alternative function 0, and are pulled neither up nor down; on a Pi 4 the firmware sees to the latter. */
static void connect_pins(void)
{
	uint32_t functions = *at(GPIO, FUNCTION_1);
	*at(GPIO, FUNCTION_1) = (functions & ~(077u << 12)) | 044u << 12;
	*at(GPIO, PULL) = 0;
	wait_150_cycles();
	*at(GPIO, PULL_CLOCK) = 3u << 14;
	wait_150_cycles();
	*at(GPIO, PULL_CLOCK) = 0;
}

void console_init(void)
{
	*at(PL011, CONTROL) = 0;
	connect_pins();
	*at(PL011, DIVIDER) = 26; /* 48 MHz / 16 / 115200 = 26 + 3/64 */
	*at(PL011, FRACTION) = 3;
	*at(PL011, LINE) = 0x70;     /* 8 bits, FIFO on */
	*at(PL011, CONTROL) = 0x301; /* on, both directions */
}

void console_write(char c)
{
	while (*at(PL011, FLAGS) & CANNOT_SEND)
		;
	*at(PL011, DATA) = (uint8_t)c;
}

int console_read(void)
{
	return *at(PL011, FLAGS) & NOTHING_RECEIVED ? -1 : (int)(*at(PL011, DATA) & 0xFF);
}
