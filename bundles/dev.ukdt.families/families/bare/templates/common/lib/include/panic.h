/* The end of a guest that cannot go on. */
#pragma once

#include <stdint.h>

/* The exit code of a guest that panicked. */
#define PANIC_EXIT 101

/* Prints why and who called whom, then shuts down with PANIC_EXIT. */
_Noreturn void panic(const char *format, ...) __attribute__((format(printf, 1, 2)));

/* Where a function is being executed: an instruction in it and the frame pointer while it runs. */
struct place {
	uintptr_t pc, fp;
};

/* The same for an exception: what the hardware says of it, where it struck, and the return address of that function. */
_Noreturn void panic_exception(const char *what, struct place place, uintptr_t return_address);
