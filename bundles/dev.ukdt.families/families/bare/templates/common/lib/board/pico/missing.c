/* What the Cortex-M0+ has no instructions for: compilers call these by the names that Arm gave them. */
#include "cpu.h"

#include <stdint.h>

/* A quotient in the lower half, the rest in the upper. */
uint64_t __aeabi_uidivmod(uint32_t dividend, uint32_t divisor);
uint64_t __aeabi_idivmod(int32_t dividend, int32_t divisor);
uint32_t __aeabi_uidiv(uint32_t dividend, uint32_t divisor);
int32_t __aeabi_idiv(int32_t dividend, int32_t divisor);
uint8_t exchange(volatile uint8_t *at, uint8_t value) __asm__("__sync_lock_test_and_set_1");
uint8_t exchange_if(volatile uint8_t *at, uint8_t expected, uint8_t value) __asm__("__sync_val_compare_and_swap_1");
uint32_t fetch_add(volatile uint32_t *at, uint32_t value) __asm__("__sync_fetch_and_add_4");
uint32_t fetch_add_ordered(volatile uint32_t *at, uint32_t value, int order) __asm__("__atomic_fetch_add_4");
_Bool test_and_set(volatile uint8_t *at, int order) __asm__("__atomic_test_and_set");

uint64_t __aeabi_uidivmod(uint32_t dividend, uint32_t divisor)
{
	uint32_t quotient = 0, rest = 0;
	for (int bit = 31; bit >= 0; bit--) {
		rest = rest << 1 | (dividend >> bit & 1);
		if (rest >= divisor) {
			rest -= divisor;
			quotient |= 1u << bit;
		}
	}
	return (uint64_t)rest << 32 | quotient;
}

uint64_t __aeabi_idivmod(int32_t dividend, int32_t divisor)
{
	uint64_t both = __aeabi_uidivmod(dividend < 0 ? -(uint32_t)dividend : (uint32_t)dividend, divisor < 0 ? -(uint32_t)divisor : (uint32_t)divisor);
	uint32_t quotient = (uint32_t)both, rest = (uint32_t)(both >> 32);
	if ((dividend < 0) != (divisor < 0))
		quotient = -quotient;
	if (dividend < 0)
		rest = -rest;
	return (uint64_t)rest << 32 | quotient;
}

uint32_t __aeabi_uidiv(uint32_t dividend, uint32_t divisor)
{
	return (uint32_t)__aeabi_uidivmod(dividend, divisor);
}

int32_t __aeabi_idiv(int32_t dividend, int32_t divisor)
{
	return (int32_t)__aeabi_idivmod(dividend, divisor);
}

/* One vCPU: with interrupts off nobody comes in between. */
uint8_t exchange(volatile uint8_t *at, uint8_t value)
{
	unsigned long interrupts = interrupts_stop();
	uint8_t old = *at;
	*at = value;
	interrupts_restore(interrupts);
	return old;
}

uint8_t exchange_if(volatile uint8_t *at, uint8_t expected, uint8_t value)
{
	unsigned long interrupts = interrupts_stop();
	uint8_t old = *at;
	if (old == expected)
		*at = value;
	interrupts_restore(interrupts);
	return old;
}

uint32_t fetch_add(volatile uint32_t *at, uint32_t value)
{
	unsigned long interrupts = interrupts_stop();
	uint32_t old = *at;
	*at = old + value;
	interrupts_restore(interrupts);
	return old;
}

uint32_t fetch_add_ordered(volatile uint32_t *at, uint32_t value, int order)
{
	(void)order;
	return fetch_add(at, value);
}

_Bool test_and_set(volatile uint8_t *at, int order)
{
	(void)order;
	return exchange(at, 1) != 0;
}
