/* Exceptions, and interrupts by way of a GIC version 2. */
#include "interrupts.h"
#include "arch.h"
#include "cpu.h"
#include "panic.h"
#include "shutdown.h"

#define DISTRIBUTOR 0x08000000ul
#define CPU_INTERFACE 0x08010000ul

enum { DISTRIBUTOR_CONTROL = 0x000, SET_ENABLE = 0x100 };
enum { CPU_CONTROL = 0x00, PRIORITY_MASK = 0x04, ACKNOWLEDGE = 0x0C, END_OF_INTERRUPT = 0x10 };

/* What vectors.S leaves on the stack. */
struct registers {
	uint64_t x[31];
	uint64_t elr, spsr;
};

void exception(const struct registers *registers);
void interrupt(void);

static volatile uint32_t *gic(uintptr_t base, unsigned offset)
{
	return (volatile uint32_t *)(base + offset);
}

/* The class of an exception is the upper six bits of its syndrome. */
static const char *const exceptions[64] = {
	[0x00] = "invalid instruction",
	[0x20] = "instruction fetch fault",
	[0x21] = "instruction fetch fault",
	[0x22] = "unaligned program counter",
	[0x24] = "data access fault",
	[0x25] = "data access fault",
	[0x26] = "unaligned stack pointer",
	[0x3C] = "breakpoint instruction",
};

void exception(const struct registers *registers)
{
	uint64_t syndrome, address;
	__asm__("mrs %0, esr_el1" : "=r"(syndrome));
	__asm__("mrs %0, far_el1" : "=r"(address));
	unsigned class = syndrome >> 26 & 63;
	const char *what = exceptions[class];
	if (class >= 0x20 && class <= 0x25 && address < 4096)
		what = "null pointer";
	shutdown_if_under_way();
	panic_exception(what ? what : "exception", (struct place){registers->elr, registers->x[29]}, registers->x[30]);
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

void arch_init(void)
{
	*gic(DISTRIBUTOR, DISTRIBUTOR_CONTROL) = 1;
	*gic(CPU_INTERFACE, PRIORITY_MASK) = 0xFF;
	*gic(CPU_INTERFACE, CPU_CONTROL) = 1;
	__asm__ volatile("msr daifclr, #2");
}
