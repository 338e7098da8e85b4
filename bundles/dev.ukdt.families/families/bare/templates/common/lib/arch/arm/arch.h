/* arm (Cortex-M): what the common part wants to know. */
#pragma once

#include "panic.h"

#include <stdbool.h>
#include <stdint.h>

#define ARCH_NAME "arm"

/* Set by link.ld. */
extern const char stack_top[];

/* Makes interrupts ready. */
void arch_init(void);

/* Whether a call ends just before address: return addresses are odd, and BL takes four bytes, BLX two. */
static inline bool follows_call(uintptr_t address)
{
	const uint16_t *code = (const uint16_t *)(address - 1);
	bool bl = (code[-2] & 0xF800) == 0xF000 && (code[-1] & 0xD000) == 0xD000;
	bool blx = (code[-1] & 0xFF87) == 0x4780;
	return bl || blx;
}

/*
 * The function that called the one at place. There is no chain of frame pointers in Thumb code, so this takes the
 * next word on the stack that looks like a return address; now and then it takes one that is left over.
 */
static inline struct place caller(struct place place, bool (*is_code)(uintptr_t))
{
	for (const uintptr_t *word = (const uintptr_t *)place.fp; word < (const uintptr_t *)stack_top; word++)
		if ((*word & 1) && is_code(*word) && follows_call(*word))
			return (struct place){*word & ~1ul, (uintptr_t)(word + 1)};
	return (struct place){0, 0};
}
