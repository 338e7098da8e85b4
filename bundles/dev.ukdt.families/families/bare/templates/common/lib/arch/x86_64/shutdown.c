/* The end: an exit code for whoever listens, then power off or at least a reset. */
#include "arch.h"
#include "cpu.h"

#define DEBUG_EXIT 0x501      /* QEMU's isa-debug-exit; QEMU itself exits with (code << 1) | 1 */
#define ACPI_POWER 0x604      /* where QEMU's q35 and pc are switched off */
#define KEYBOARD 0x64         /* whose controller can reset the machine; the way out of Firecracker */
#define NOTHING 0xFF          /* what is read where there is no device */

/* QEMU lets the guest run on for a while after it was asked to end: another wish would be taken for the last one. */
static void give_time(void)
{
	for (volatile int spin = 0; spin < 100 * 1000 * 1000; spin++)
		;
}

void shutdown(int code)
{
	interrupts_stop();
	if (in8(DEBUG_EXIT) != NOTHING) {
		out8(DEBUG_EXIT, (uint8_t)code);
		give_time();
	}
	if (in8(ACPI_POWER) != NOTHING) {
		out16(ACPI_POWER, 0x2000);
		give_time();
	}
	out8(KEYBOARD, 0xFE);
	for (;;)
		__asm__ volatile("hlt");
}
