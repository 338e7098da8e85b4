/* Interrupts by way of a GIC version 2. */
#include "interrupts.h"
#include "arch.h"

#ifndef DISTRIBUTOR /* board.mk says both for a board */
#define DISTRIBUTOR 0x08000000ul
#define CPU_INTERFACE 0x08010000ul
#endif

enum { DISTRIBUTOR_CONTROL = 0x000, SET_ENABLE = 0x100 };
enum { CPU_CONTROL = 0x00, PRIORITY_MASK = 0x04, ACKNOWLEDGE = 0x0C, END_OF_INTERRUPT = 0x10 };

void interrupt(void);

static volatile uint32_t *gic(uintptr_t base, unsigned offset)
{
	return (volatile uint32_t *)(base + offset);
}

void interrupt(void)
{
	uint32_t number = *gic(CPU_INTERFACE, ACKNOWLEDGE);
	if ((number & 0x3FF) == TIMER_INTERRUPT)
		timer_interrupt();
	*gic(CPU_INTERFACE, END_OF_INTERRUPT) = number;
}

void interrupt_enable(unsigned number)
{
	*gic(DISTRIBUTOR, SET_ENABLE + number / 32 * 4) = 1u << number % 32;
}

void arch_init(void)
{
	*gic(DISTRIBUTOR, DISTRIBUTOR_CONTROL) = 1;
	*gic(CPU_INTERFACE, PRIORITY_MASK) = 0xFF;
	*gic(CPU_INTERFACE, CPU_CONTROL) = 1;
	__asm__ volatile("msr daifclr, #2");
}
