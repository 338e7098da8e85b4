/* Exceptions: what they are called, and the panic that they end in. */
#include "arch.h"
#include "panic.h"
#include "shutdown.h"

/* What vectors.S leaves on the stack. */
struct registers {
	uint64_t x[31];
	uint64_t elr, spsr;
};

void exception(const struct registers *registers);

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
