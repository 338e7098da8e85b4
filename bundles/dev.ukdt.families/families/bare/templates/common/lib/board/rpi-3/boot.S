/*
 * Boot on a Raspberry Pi: from the firmware, from U-Boot's go, or from QEMU, to start(). All of them enter at exception level 2; U-Boot leaves the MMU on,
 * and QEMU starts all four processors here.
 */

/* Block, page and table entries of the page tables. */
#define TABLE 0x3
#define BLOCK 0x1
#define PAGE 0x3
#define ACCESSED (1 << 10)
#define SHARED (3 << 8)
#define MEMORY (1 << 2 | SHARED | ACCESSED) /* the second byte of MAIR says how it is cached */
#define DEVICE (3 << 53 | ACCESSED)         /* the first byte; never executed */

/* The first GB and the devices, each address mapped to itself, but for the first 64 KB, so that a null pointer faults. */
	.section .tables, "aw"
	.balign 4096
page_table:
	.quad table_0 + TABLE
#if PERIPHERALS < 0x40000000
	.quad 0x40000000 + DEVICE + BLOCK /* what belongs to each processor */
	.fill 510, 8, 0
#else
	.fill 2, 8, 0
	.quad 0xC0000000 + DEVICE + BLOCK
	.fill 508, 8, 0
#endif
table_0: /* 2 MB each: memory, and on a Pi 3 its devices from 0x3F000000 on */
	.quad table_00 + TABLE
	.set address, 0x200000
	.rept 503
	.quad address + MEMORY + BLOCK
	.set address, address + 0x200000
	.endr
	.rept 8
#if PERIPHERALS < 0x40000000
	.quad address + DEVICE + BLOCK
#else
	.quad address + MEMORY + BLOCK
#endif
	.set address, address + 0x200000
	.endr
table_00: /* 4 KB each */
	.fill 16, 8, 0
	.set address, 0x10000
	.rept 496
	.quad address + MEMORY + PAGE
	.set address, address + 0x1000
	.endr

	.section .text.first, "ax"
	.cfi_sections .debug_frame
	.globl boot
	.type boot, %function
boot:
	.cfi_startproc
	.cfi_undefined x30 /* nobody called: a backtrace ends here */
	mrs x0, mpidr_el1
	tst x0, #3
	b.ne park

	mrs x0, CurrentEL
	cmp x0, #(2 << 2)
	b.ne at_level_1
	mrs x0, sctlr_el2
	ldr x1, =0x1005 /* MMU, data cache, instruction cache: off */
	bic x0, x0, x1
	msr sctlr_el2, x0
	isb
	mov x0, #3 /* the timer is ours below */
	msr cnthctl_el2, x0
	msr cntvoff_el2, xzr
	mov x0, #(1 << 31) /* 64 bits below */
	msr hcr_el2, x0
	mov x0, #0x3C5 /* exception level 1 with its own stack pointer, interrupts off */
	msr spsr_el2, x0
	adr x0, at_level_1
	msr elr_el2, x0
	eret

at_level_1:
	ldr x0, =0x30D00800 /* MMU and caches off */
	msr sctlr_el1, x0
	isb
	ldr x0, =bss_start
	ldr x1, =bss_end
1:	cmp x0, x1
	b.hs 2f
	stp xzr, xzr, [x0], #16
	b 1b

2:	ldr x0, =stack_top
	mov sp, x0
	ldr x0, =vectors
	msr vbar_el1, x0

	tlbi vmalle1
	ldr x0, =page_table
	msr ttbr0_el1, x0
	ldr x0, =0xFF00 /* attribute 0: device; attribute 1: memory, cached */
	msr mair_el1, x0
	ldr x0, =0x100803519 /* 39-bit addresses, 4 KB pages, cached tables, no second set of tables, 36-bit memory */
	msr tcr_el1, x0
	dsb sy
	isb
	mrs x0, sctlr_el1
	ldr x1, =0x1005 /* MMU, data cache, instruction cache: on */
	orr x0, x0, x1
	msr sctlr_el1, x0
	isb

	mov x29, xzr
	mov x30, xzr
	bl start

park:
	wfe
	b park
	.cfi_endproc
	.size boot, . - boot
