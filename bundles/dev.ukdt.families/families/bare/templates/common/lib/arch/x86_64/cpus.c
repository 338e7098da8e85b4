/* Starting the other vCPUs. */
#include "apic.h"
#include "arch.h"
#include "cpu.h"
#include "interrupts.h"
#include "segments.h"
#include "string.h"

#define TRAMPOLINE 0x8000ul

/* QEMU tells about the machine through a pair of ports; where there is no QEMU they read as ones. */
#define FW_CFG_SELECT 0x510
#define FW_CFG_DATA 0x511
#define FW_CFG_SIGNATURE 0
#define FW_CFG_CPUS 5

extern const char trampoline[], trampoline_segments[], trampoline_end[], segments_pointer[];
_Noreturn void secondary_start(void);

_Alignas(16) char secondary_stacks[CPU_MAX][SECONDARY_STACK];
static void (*secondary_entry)(void);
static unsigned started;

static uint16_t fw_cfg(uint16_t item)
{
	out16(FW_CFG_SELECT, item);
	uint8_t low = in8(FW_CFG_DATA);
	return (uint16_t)(low | in8(FW_CFG_DATA) << 8);
}

unsigned cpu_count(void)
{
	if (fw_cfg(FW_CFG_SIGNATURE) != ('Q' | 'E' << 8))
		return 1;
	uint16_t count = fw_cfg(FW_CFG_CPUS);
	return count < CPU_MAX ? count : CPU_MAX;
}

void secondary_start(void)
{
	interrupts_load();
	apic_enable();
	__asm__ volatile("sti");
	__atomic_add_fetch(&started, 1, __ATOMIC_SEQ_CST);
	secondary_entry();
	for (;;)
		cpu_wait();
}

void cpu_start_others(void (*entry)(void))
{
	char *copy = (char *)TRAMPOLINE;
	memcpy(copy, trampoline, (size_t)(trampoline_end - trampoline));
	memcpy(copy + (trampoline_segments - trampoline), segments_pointer, 6);
	secondary_entry = entry;
	if (cpu_count() == 1)
		return;
	apic_send_others(APIC_INIT);
	apic_wait_10ms();
	apic_send_others(APIC_STARTUP | TRAMPOLINE >> 12);
	while (__atomic_load_n(&started, __ATOMIC_SEQ_CST) < cpu_count() - 1)
		;
}
