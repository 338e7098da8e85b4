/* Clocks and resets of the RP2040: data sheet, 2.14 to 2.16. */
#include "clocks.h"

#include <stdint.h>

#define RESETS 0x4000C000ul
#define CLOCKS 0x40008000ul
#define CRYSTAL 0x40024000ul
/* A write there clears the bits that are set in it. */
#define CLEAR 0x3000

enum { RESET = 0x0, RESET_DONE = 0x8 };
enum { PINS = 1 << 5, PADS = 1 << 8, UART_0 = 1 << 22 };
enum { REFERENCE = 0x30, REFERENCE_IS = 0x38, PERIPHERALS = 0x48 };
enum { FROM_CRYSTAL = 2, ON = 1 << 11 };
enum { CRYSTAL_CONTROL = 0x0, CRYSTAL_STATE = 0x4, CRYSTAL_DELAY = 0xC };

static volatile uint32_t *at(uintptr_t base, unsigned offset)
{
	return (volatile uint32_t *)(base + offset);
}

void clocks_start(void)
{
	*at(CRYSTAL, CRYSTAL_DELAY) = 47;         /* 1 ms, in 256 periods each */
	*at(CRYSTAL, CRYSTAL_CONTROL) = 0xFABAA0; /* on, 1 to 15 MHz */
	while (!(*at(CRYSTAL, CRYSTAL_STATE) >> 31))
		;
	*at(CLOCKS, REFERENCE) = FROM_CRYSTAL; /* the processor's clock is the reference */
	while (*at(CLOCKS, REFERENCE_IS) != 1 << FROM_CRYSTAL)
		;
	*at(CLOCKS, PERIPHERALS) = ON;

	*at(RESETS, RESET + CLEAR) = PINS | PADS | UART_0;
	while ((*at(RESETS, RESET_DONE) & (PINS | PADS | UART_0)) != (PINS | PADS | UART_0))
		;
}
