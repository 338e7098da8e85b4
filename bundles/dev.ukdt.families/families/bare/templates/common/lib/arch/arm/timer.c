/* The SysTick timer that every Cortex-M has. */
#include "timer.h"
#include "vectors.h"

#include <stdint.h>

#ifndef CLOCK_HZ /* board.mk says it for a board */
#define CLOCK_HZ 25000000 /* of the MPS2 board */
#endif

#define SYSTICK_CONTROL (*(volatile uint32_t *)0xE000E010)
#define SYSTICK_RELOAD (*(volatile uint32_t *)0xE000E014)
#define SYSTICK_NOW (*(volatile uint32_t *)0xE000E018)

static void (*timer_handler)(void);

void timer_start(unsigned hz, void (*handler)(void))
{
	timer_handler = handler;
	SYSTICK_RELOAD = CLOCK_HZ / hz - 1;
	SYSTICK_NOW = 0;
	SYSTICK_CONTROL = 7; /* the processor's clock, interrupt, on */
}

void timer_interrupt(void)
{
	timer_handler();
}
