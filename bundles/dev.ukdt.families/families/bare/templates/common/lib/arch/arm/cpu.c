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
