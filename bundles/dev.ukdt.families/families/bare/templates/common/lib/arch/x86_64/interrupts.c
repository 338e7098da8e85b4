/* Exceptions and interrupts. */
#include "interrupts.h"
#include "arch.h"
#include "cpu.h"
#include "panic.h"
#include "segments.h"

#define VECTORS 34
#define PAGE_FAULT 14

/* What interrupts.S leaves on the stack. */
struct registers {
	uint64_t r15, r14, r13, r12, r11, r10, r9, r8, rbp, rdi, rsi, rdx, rcx, rbx, rax;
	uint64_t vector, error;
	uint64_t rip, cs, flags, rsp, ss;
};

struct gate {
	uint16_t offset_low, segment, type, offset_middle;
	uint32_t offset_high, reserved;
};

extern const char interrupt_entries[VECTORS][16];
void interrupt(const struct registers *registers);

static struct gate gates[VECTORS];

static const char *const exceptions[32] = {
	[0] = "division by zero",
	[1] = "debug exception",
	[2] = "non-maskable interrupt",
	[3] = "breakpoint instruction",
	[6] = "invalid instruction",
	[8] = "double fault",
	[12] = "stack fault",
	[13] = "general protection fault",
	[PAGE_FAULT] = "page fault",
	[17] = "unaligned access",
};

static void exception(const struct registers *registers)
{
	const char *what = exceptions[registers->vector];
	uintptr_t return_address = 0;
	if (registers->vector == PAGE_FAULT) {
		uintptr_t address;
		__asm__("movq %%cr2, %0" : "=r"(address));
		what = address < 4096 ? "null pointer" : what;
		/* A call has just pushed where it would return to. */
		if (address == registers->rip)
			return_address = *(const uintptr_t *)registers->rsp;
	}
	panic_exception(what ? what : "exception", (struct place){registers->rip, registers->rbp}, return_address);
}

void interrupt(const struct registers *registers)
{
	if (registers->vector < 32)
		exception(registers);
	if (registers->vector == TIMER_VECTOR)
		apic_timer_interrupt();
}

static void gates_fill(void)
{
	for (int vector = 0; vector < VECTORS; vector++) {
		uint64_t entry = (uint64_t)interrupt_entries[vector];
		gates[vector] = (struct gate){
			.offset_low = (uint16_t)entry,
			.offset_middle = (uint16_t)(entry >> 16),
			.offset_high = (uint32_t)(entry >> 32),
			.segment = CODE64,
			.type = 0x8E00,
		};
	}
}

void interrupts_load(void)
{
	struct {
		uint16_t limit;
		uint64_t address;
	} __attribute__((packed)) pointer = {sizeof gates - 1, (uint64_t)gates};
	__asm__ volatile("lidt %0" : : "m"(pointer));
}

unsigned long interrupts_stop(void)
{
	unsigned long flags;
	__asm__ volatile("pushfq; popq %0; cli" : "=r"(flags) : : "memory");
	return flags;
}

void interrupts_restore(unsigned long flags)
{
	__asm__ volatile("pushq %0; popfq" : : "r"(flags) : "memory", "cc");
}

void cpu_wait(void)
{
	__asm__ volatile("hlt");
}

void arch_init(void)
{
	gates_fill();
	interrupts_load();
	apic_init();
	__asm__ volatile("sti");
}
