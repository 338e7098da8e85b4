/* A lock between vCPUs, and between a vCPU and its own interrupts. */
#pragma once

#include "cpu.h"

struct lock {
	char taken;
	unsigned long interrupts;
};

static inline void lock_take(struct lock *lock)
{
	unsigned long interrupts = interrupts_stop();
	while (__atomic_test_and_set(&lock->taken, __ATOMIC_ACQUIRE))
		;
	lock->interrupts = interrupts;
}

static inline void lock_give(struct lock *lock)
{
	unsigned long interrupts = lock->interrupts;
	__atomic_clear(&lock->taken, __ATOMIC_RELEASE);
	interrupts_restore(interrupts);
}
