/* The timer of the CLINT: a clock, and for each vCPU the time at which it interrupts. */
#include "timer.h"
#include "traps.h"

#include <stdint.h>

#define CLOCK_HZ 10000000

static volatile uint64_t *const now = (volatile uint64_t *)0x0200BFF8;
static volatile uint64_t *const alarm = (volatile uint64_t *)0x02004000;

static uint64_t interval;
static void (*timer_handler)(void);

void timer_start(unsigned hz, void (*handler)(void))
{
	interval = CLOCK_HZ / hz;
	timer_handler = handler;
	*alarm = *now + interval;
	__asm__ volatile("csrs mie, %0" : : "r"(1ul << TIMER_INTERRUPT));
}

void timer_interrupt(void)
{
	*alarm = *now + interval;
	timer_handler();
}
