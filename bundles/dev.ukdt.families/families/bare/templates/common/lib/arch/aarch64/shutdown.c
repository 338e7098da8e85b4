/* The end: an exit code by semihosting; where that is not answered, power off by the firmware. */
#include "shutdown.h"
#include "cpu.h"

#include <stdbool.h>
#include <stdint.h>

#define SEMIHOSTING_EXIT 0x18
#define APPLICATION_EXIT 0x20026
#define PSCI_SYSTEM_OFF 0x84000008

static volatile bool under_way;

void shutdown_if_under_way(void)
{
	if (!under_way)
		return;
	register uint64_t function __asm__("x0") = PSCI_SYSTEM_OFF;
	__asm__ volatile("hvc #0" : "+r"(function));
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
