/* One vCPU, so far. */
#include "cpu.h"

unsigned cpu_id(void)
{
	return 0;
}

unsigned cpu_count(void)
{
	return 1;
}

void cpu_start_others(void (*entry)(void))
{
	(void)entry;
}

void cpu_wait(void)
{
	__asm__ volatile("wfi");
}

unsigned long interrupts_stop(void)
{
	unsigned long state;
	__asm__ volatile("mrs %0, daif; msr daifset, #2" : "=r"(state) : : "memory");
	return state;
}

void interrupts_restore(unsigned long state)
{
	__asm__ volatile("msr daif, %0" : : "r"(state) : "memory");
}
