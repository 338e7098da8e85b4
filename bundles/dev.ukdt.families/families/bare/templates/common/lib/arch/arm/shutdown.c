/* The end: an exit code by semihosting; where that is not answered, a reset, or on a board, which would begin anew, sleep. */
#include "shutdown.h"
#include "cpu.h"

#include <stdbool.h>
#include <stdint.h>

#define SEMIHOSTING_EXIT 0x20
#define APPLICATION_EXIT 0x20026
#define RESET_CONTROL (*(volatile uint32_t *)0xE000ED0C)
#define RESET 0x05FA0004

static volatile bool under_way;

void shutdown_if_under_way(void)
{
	if (!under_way)
		return;
#ifndef STAY_AT_END
	RESET_CONTROL = RESET;
#endif
	for (;;)
		cpu_wait();
}

void shutdown(int code)
{
	interrupts_stop();
	shutdown_if_under_way();
	under_way = true;

	volatile uint32_t reason[2] = {APPLICATION_EXIT, (uint32_t)code};
	register uint32_t operation __asm__("r0") = SEMIHOSTING_EXIT;
	register volatile uint32_t *argument __asm__("r1") = reason;
	__asm__ volatile("bkpt #0xAB" : "+r"(operation) : "r"(argument) : "memory");
	for (;;)
		cpu_wait();
}
