/* The end: QEMU's virt has a device that ends the emulator with an exit code. */
#include "cpu.h"

#include <stdint.h>

static volatile uint32_t *const finisher = (volatile uint32_t *)0x00100000;

enum { FAIL = 0x3333, PASS = 0x5555 };

void shutdown(int code)
{
	interrupts_stop();
	*finisher = code ? FAIL | (uint32_t)code << 16 : PASS;
	for (;;)
		cpu_wait();
}
