/* Exceptions and interrupts. */
#include "traps.h"
#include "arch.h"
#include "cpu.h"
#include "panic.h"

#define IS_INTERRUPT (1ul << 63)
#define MIE (1ul << 3) /* interrupts on, in mstatus */

/* What traps.S leaves on the stack; the numbers are the registers', and pc stands where x0, always 0, would. */
struct registers {
	uint64_t pc, ra, sp, gp, tp, t0, t1, t2, fp;
};

void trap(const struct registers *registers);

static const char *const exceptions[16] = {
	[0] = "unaligned program counter",
	[1] = "instruction fetch fault",
	[2] = "invalid instruction",
	[3] = "breakpoint instruction",
	[4] = "unaligned load",
	[5] = "load fault",
	[6] = "unaligned store",
	[7] = "store fault",
};

static void exception(uint64_t cause, const struct registers *registers)
{
	uintptr_t address;
	__asm__("csrr %0, mtval" : "=r"(address));
	const char *what = cause < 16 ? exceptions[cause] : 0;
	if ((cause == 1 || cause == 5 || cause == 7) && address < 4096)
		what = "null pointer";
	panic_exception(what ? what : "exception", (struct place){registers->pc, registers->fp}, registers->ra);
}

void trap(const struct registers *registers)
{
	uint64_t cause;
	__asm__("csrr %0, mcause" : "=r"(cause));
	if (!(cause & IS_INTERRUPT))
		exception(cause, registers);
	if (cause == (IS_INTERRUPT | TIMER_INTERRUPT))
		timer_interrupt();
}

unsigned long interrupts_stop(void)
{
	unsigned long state;
	__asm__ volatile("csrrc %0, mstatus, %1" : "=r"(state) : "r"(MIE) : "memory");
	return state;
}

void interrupts_restore(unsigned long state)
{
	__asm__ volatile("csrs mstatus, %0" : : "r"(state & MIE) : "memory");
}

void arch_init(void)
{
	interrupts_restore(MIE);
}
