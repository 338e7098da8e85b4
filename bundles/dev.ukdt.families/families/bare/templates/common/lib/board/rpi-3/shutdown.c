/* The end: an exit code by semihosting; where that is not answered, the watchdog resets into the firmware, which halts. */
#include "shutdown.h"
#include "cpu.h"

#include <stdbool.h>
#include <stdint.h>

#define SEMIHOSTING_EXIT 0x18
#define APPLICATION_EXIT 0x20026
#define POWER (PERIPHERALS + 0x100000)

enum { RESET_CONTROL = 0x1C, RESET_STATUS = 0x20, WATCHDOG = 0x24 };
enum { PASSWORD = 0x5A000000, HALT = 0x555, FULL_RESET = 0x20 };

static volatile bool under_way;

static volatile uint32_t *power(unsigned offset)
{
	return (volatile uint32_t *)(POWER + offset);
}

void shutdown_if_under_way(void)
{
	if (!under_way)
		return;
	*power(RESET_STATUS) = PASSWORD | *power(RESET_STATUS) | HALT;
	*power(WATCHDOG) = PASSWORD | 10;
	*power(RESET_CONTROL) = PASSWORD | (*power(RESET_CONTROL) & ~0x30u) | FULL_RESET;
	for (;;)
		cpu_wait();
}

void shutdown(int code)
{
	interrupts_stop();
	shutdown_if_under_way();
	under_way = true;

	volatile uint64_t reason[2] = {APPLICATION_EXIT, (uint64_t)code};
	register uint64_t operation __asm__("x0") = SEMIHOSTING_EXIT;
	register volatile uint64_t *argument __asm__("x1") = reason;
	__asm__ volatile("hlt #0xF000" : "+r"(operation) : "r"(argument) : "memory");
	for (;;)
		cpu_wait();
}
