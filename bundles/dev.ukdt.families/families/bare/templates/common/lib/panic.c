/* Panic: the reason, the functions that were being executed, the end. */
#include "panic.h"
#include "arch.h"
#include "console.h"
#include "cpu.h"
#include "print.h"

#include <stdbool.h>

/* Set by link.ld. */
extern const char text_start[], text_end[], image_end[];

static bool is_code(uintptr_t address)
{
	return address >= (uintptr_t)text_start && address < (uintptr_t)text_end;
}

static bool is_frame(uintptr_t address)
{
	return address > (uintptr_t)text_end && address < (uintptr_t)image_end && address % sizeof(uintptr_t) == 0;
}

/* No lock: whoever holds it may be the one that panicked. */
static void print(const char *format, ...)
{
	va_list arguments;
	va_start(arguments, format);
	print_unlocked(format, arguments);
	va_end(arguments);
}

static void backtrace(struct place place, uintptr_t return_address)
{
	print("backtrace (functions by: addr2line -fe guest.elf ADDRESS)\n");
	int number = 0;
	print("  #%d %p\n", number++, (void *)place.pc);
	if (return_address)
		print("  #%d %p\n", number++, (void *)return_address);
	while (number < 32 && is_frame(place.fp)) {
		place = caller(place, is_code);
		if (!is_code(place.pc))
			break;
		print("  #%d %p\n", number++, (void *)place.pc);
	}
}

void panic(const char *format, ...)
{
	va_list arguments;
	va_start(arguments, format);
	interrupts_stop();
	print("\npanic on vCPU %u: ", cpu_id());
	print_unlocked(format, arguments);
	va_end(arguments);
	print("\n");
	backtrace((struct place){(uintptr_t)&panic, (uintptr_t)__builtin_frame_address(0)}, 0);
	shutdown(PANIC_EXIT);
}

void panic_exception(const char *what, struct place place, uintptr_t return_address)
{
	print("\npanic on vCPU %u: %s at %p\n", cpu_id(), what, (void *)place.pc);
	/* A call to where no code is leaves its only trace in the return address. */
	backtrace(place, is_code(place.pc) ? 0 : return_address);
	shutdown(PANIC_EXIT);
}
