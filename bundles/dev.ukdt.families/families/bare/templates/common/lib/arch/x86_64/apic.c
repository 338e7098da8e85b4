/* The interrupt controller that each vCPU has: its timer, and how it wakes the other vCPUs. */
#include "apic.h"
#include "arch.h"
#include "cpu.h"
#include "interrupts.h"
#include "timer.h"

#define APIC 0xFEE00000ul

enum {
	ID = 0x20,
	END_OF_INTERRUPT = 0xB0,
	SPURIOUS = 0xF0,
	COMMAND = 0x300,
	TIMER = 0x320,
	TIMER_START = 0x380,
	TIMER_NOW = 0x390,
	TIMER_DIVIDER = 0x3E0,
};

#define PERIODIC (1 << 17)
#define MASKED (1 << 16)
#define ENABLED (1 << 8)
#define DIVIDE_BY_1 0xB

/* The old timer, which counts down at a speed that is known, to measure the APIC's with. */
#define PIT_HZ 1193182
#define PIT_COUNTER 0x40
#define PIT_COMMAND 0x43
#define PICS_MASK_1 0x21
#define PICS_MASK_2 0xA1

static uint64_t timer_hz;
static void (*timer_handlers[CPU_MAX])(void);

static volatile uint32_t *apic(unsigned offset)
{
	return (volatile uint32_t *)(APIC + offset);
}

static uint16_t pit_count(void)
{
	out8(PIT_COMMAND, 0x00); /* hold counter 0 for reading */
	uint16_t low = in8(PIT_COUNTER);
	return (uint16_t)(low | in8(PIT_COUNTER) << 8);
}

void apic_wait_10ms(void)
{
	uint16_t start = pit_count();
	while ((uint16_t)(start - pit_count()) < PIT_HZ / 100)
		;
}

static uint64_t measure_hz(void)
{
	*apic(TIMER_START) = UINT32_MAX;
	apic_wait_10ms();
	return (uint64_t)(UINT32_MAX - *apic(TIMER_NOW)) * 100;
}

void apic_enable(void)
{
	*apic(SPURIOUS) = ENABLED | SPURIOUS_VECTOR;
	*apic(TIMER_DIVIDER) = DIVIDE_BY_1;
	*apic(TIMER) = MASKED;
}

void apic_init(void)
{
	/* The old interrupt controllers stay silent. */
	out8(PICS_MASK_1, 0xFF);
	out8(PICS_MASK_2, 0xFF);
	out8(PIT_COMMAND, 0x34); /* counter 0, over and over, from 65536 */
	out8(PIT_COUNTER, 0);
	out8(PIT_COUNTER, 0);
	apic_enable();
	timer_hz = measure_hz();
}

void apic_send_others(uint32_t command)
{
	*apic(COMMAND) = APIC_TO_OTHERS | command;
}

unsigned cpu_id(void)
{
	return *apic(ID) >> 24;
}

void timer_start(unsigned hz, void (*handler)(void))
{
	timer_handlers[cpu_id()] = handler;
	*apic(TIMER) = PERIODIC | TIMER_VECTOR;
	*apic(TIMER_START) = (uint32_t)(timer_hz / hz);
}

void apic_timer_interrupt(void)
{
	*apic(END_OF_INTERRUPT) = 0;
	timer_handlers[cpu_id()]();
}
