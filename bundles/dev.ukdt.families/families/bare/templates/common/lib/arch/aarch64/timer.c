/* The timer that every aarch64 processor has. */
#include "timer.h"
#include "interrupts.h"

#include <stdint.h>

static uint64_t interval;
static void (*timer_handler)(void);

static void timer_rearm(void)
{
	__asm__ volatile("msr cntv_tval_el0, %0" : : "r"(interval));
}

void timer_start(unsigned hz, void (*handler)(void))
{
	uint64_t frequency;
	__asm__("mrs %0, cntfrq_el0" : "=r"(frequency));
	interval = frequency / hz;
	timer_handler = handler;
	interrupt_enable(TIMER_INTERRUPT);
	timer_rearm();
	__asm__ volatile("msr cntv_ctl_el0, %0; isb" : : "r"(1ul));
}

void timer_interrupt(void)
{
	timer_rearm();
	timer_handler();
}
