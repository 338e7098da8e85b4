/* Faults, and interrupts on and off. */
#include "arch.h"
#include "cpu.h"
#include "panic.h"
#include "shutdown.h"
#include "vectors.h"

#define FAULT_STATUS (*(volatile uint32_t *)0xE000ED28)
#define DATA_ADDRESS (*(volatile uint32_t *)0xE000ED34)

enum {
	FETCH_DENIED = 1 << 0,
	ACCESS_DENIED = 1 << 1,
	FETCH_FAILED = 1 << 8,
	ACCESS_FAILED = 1 << 9,
	INVALID_INSTRUCTION = 1 << 16,
	NOT_THUMB = 1 << 17,
	UNALIGNED = 1 << 24,
};

/* What the processor leaves on the stack. */
struct registers {
	uint32_t r0, r1, r2, r3, r12, lr, pc, xpsr;
};

static const char *name_of(uint32_t status, uint32_t pc)
{
	if (status == 0) /* a Cortex-M0 does not say */
		return pc < 4096 ? "null pointer" : "fault";
	if ((status & ACCESS_DENIED && DATA_ADDRESS < 4096) || (status & (NOT_THUMB | FETCH_DENIED) && pc < 4096))
		return "null pointer";
	if (status & (FETCH_DENIED | FETCH_FAILED))
		return "instruction fetch fault";
	if (status & (ACCESS_DENIED | ACCESS_FAILED))
		return "data access fault";
	if (status & (INVALID_INSTRUCTION | NOT_THUMB))
		return "invalid instruction";
	return status & UNALIGNED ? "unaligned access" : "fault";
}

static void __attribute__((used)) fault(const struct registers *registers)
{
	shutdown_if_under_way();
	struct place place = {registers->pc, (uintptr_t)(registers + 1)};
	panic_exception(name_of(FAULT_STATUS, registers->pc), place, registers->lr & ~1ul);
}

__attribute__((naked)) void fault_entry(void)
{
	__asm__("mrs r0, msp; b fault");
}

unsigned long interrupts_stop(void)
{
	unsigned long state;
	__asm__ volatile("mrs %0, primask; cpsid i" : "=r"(state) : : "memory");
	return state;
}

void interrupts_restore(unsigned long state)
{
	__asm__ volatile("msr primask, %0" : : "r"(state) : "memory");
}
