/* Boot: the processor takes its stack and the address of boot from the vectors, then the work is done in C. */
#include "arch.h"
#include "string.h"
#include "vectors.h"

/* Set by link.ld. */
extern char data_start[], data_end[], bss_start[], bss_end[];
extern const char data_load[];

_Noreturn void start(void);
_Noreturn void boot(void);

typedef void vector(void);

static vector *const vectors[48] __attribute__((section(".vectors"), used)) = {
	[0] = (vector *)stack_top,
	[1] = boot,
	[2] = fault_entry,
	[3] = fault_entry,
	[15] = timer_interrupt,
};

/* A region of the memory protection unit. */
#define MPU_CONTROL (*(volatile uint32_t *)0xE000ED94)
#define MPU_REGION (*(volatile uint32_t *)0xE000ED98)
#define MPU_BASE (*(volatile uint32_t *)0xE000ED9C)
#define MPU_SIZE (*(volatile uint32_t *)0xE000EDA0)

/* Nobody reads or writes the first KB, the vectors, so that a null pointer faults. The processor itself may. */
static void protect_null(void)
{
	MPU_REGION = 0;
	MPU_BASE = 0;
	MPU_SIZE = 9 << 1 | 1; /* 2^(9+1) bytes, no access, on */
	MPU_CONTROL = 5;       /* on; elsewhere as without it */
	__asm__ volatile("dsb; isb");
}

/* Brings the data of an image in flash to where they belong, and clears what is not in the image. QEMU has done the first: they stay where they are. */
static void fill_memory(void)
{
	memcpy(data_start, data_load, (size_t)(data_end - data_start));
	memset(bss_start, 0, (size_t)(bss_end - bss_start));
}

void boot(void)
{
	__asm__(".cfi_undefined lr"); /* nobody called: a backtrace ends here */
	fill_memory();
	protect_null();
	start();
}

void arch_init(void)
{
	__asm__ volatile("cpsie i");
}
