/* aarch64: what the common part wants to know. */
#pragma once

#include "panic.h"

#include <stdbool.h>
#include <stdint.h>

#define ARCH_NAME "aarch64"

/* Makes interrupts and timer ready. */
void arch_init(void);

/* The function that called the one at place: the frame pointer leads to the caller's, its return address above. */
static inline struct place caller(struct place place, bool (*is_code)(uintptr_t))
{
	const uintptr_t *frame = (const uintptr_t *)place.fp;
	(void)is_code;
	return (struct place){frame[1], frame[0]};
}
