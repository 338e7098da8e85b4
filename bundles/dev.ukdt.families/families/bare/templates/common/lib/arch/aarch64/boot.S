/*
 * Boot: from the reset to start(). QEMU enters here at exception level 1 with the MMU off, a boot loader with it on.
 */

/* Block and table entries of the page tables. */
#define TABLE 0x3
#define BLOCK 0x1
#define ACCESSED (1 << 10)
#define SHARED (3 << 8)
#define MEMORY (1 << 2 | SHARED | ACCESSED | BLOCK) /* the second byte of MAIR says how it is cached */
#define DEVICE (3 << 53 | ACCESSED | BLOCK)         /* the first byte; never executed */

/* The first 4 GB, each address mapped to itself, but for the first 2 MB, so that a null pointer faults. */
	.section .tables, "aw"
	.balign 4096
page_table:
	.quad device_table + TABLE
	.quad 0x40000000 + MEMORY
	.quad 0x80000000 + MEMORY
	.quad 0xC0000000 + MEMORY
	.fill 508, 8, 0
device_table:
	.quad 0
	.set address, 0x200000
	.rept 511
	.quad address + DEVICE
	.set address, address + 0x200000
	.endr

	.text
	.cfi_sections .debug_frame
	.globl boot
	.type boot, %function
boot:
	.cfi_startproc
	.cfi_undefined x30 /* nobody called: a backtrace ends here */
	mrs x0, sctlr_el1
	ldr x1, =0x1005 /* MMU, data cache, instruction cache: off */
	bic x0, x0, x1
	msr sctlr_el1, x0
	isb
	tlbi vmalle1
	ldr x0, =stack_top
	mov sp, x0
	ldr x0, =vectors
	msr vbar_el1, x0

	ldr x0, =page_table
	msr ttbr0_el1, x0
	ldr x0, =0xFF00 /* attribute 0: device; attribute 1: memory, cached */
	msr mair_el1, x0
	ldr x0, =0x100803519 /* 39-bit addresses, 4 KB pages, cached tables, no second set of tables, 36-bit memory */
	msr tcr_el1, x0
	isb
	mrs x0, sctlr_el1
	ldr x1, =0x1005 /* the same: on */
	orr x0, x0, x1
	msr sctlr_el1, x0
	isb

	mov x29, xzr
	mov x30, xzr
	bl start
	.cfi_endproc
	.size boot, . - boot
