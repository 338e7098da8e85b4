/* x86_64: what the common part wants to know, and the instructions that C has no word for. */
#pragma once

#include "panic.h"

#include <stdbool.h>
#include <stdint.h>

#define ARCH_NAME "x86_64"

/* Makes interrupts and timer ready, on vCPU 0. */
void arch_init(void);

/* The function that called the one at place: the frame pointer leads to the caller's, its return address above. */
static inline struct place caller(struct place place, bool (*is_code)(uintptr_t))
{
	const uintptr_t *frame = (const uintptr_t *)place.fp;
	(void)is_code;
	return (struct place){frame[1], frame[0]};
}

static inline void out8(uint16_t port, uint8_t value)
{
	__asm__ volatile("outb %0, %1" : : "a"(value), "Nd"(port));
}

static inline void out16(uint16_t port, uint16_t value)
{
	__asm__ volatile("outw %0, %1" : : "a"(value), "Nd"(port));
}

static inline uint8_t in8(uint16_t port)
{
	uint8_t value;
	__asm__ volatile("inb %1, %0" : "=a"(value) : "Nd"(port));
	return value;
}
