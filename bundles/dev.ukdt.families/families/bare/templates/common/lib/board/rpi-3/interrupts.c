/* Interrupts by way of what the BCM2836 gives each processor for its own. */
#include "interrupts.h"
#include "arch.h"

#define LOCAL 0x40000000ul

enum { TIMERS_OF_0 = 0x40, SOURCES_OF_0 = 0x60 };
enum { VIRTUAL_TIMER = 1 << 3 };

void interrupt(void);

static volatile uint32_t *local(unsigned offset)
{
	return (volatile uint32_t *)(LOCAL + offset);
}

void interrupt(void)
{
	if (*local(SOURCES_OF_0) & VIRTUAL_TIMER)
		timer_interrupt();
}

void interrupt_enable(unsigned number)
{
	if (number == TIMER_INTERRUPT)
		*local(TIMERS_OF_0) = VIRTUAL_TIMER;
}

void arch_init(void)
{
	__asm__ volatile("msr daifclr, #2");
}
