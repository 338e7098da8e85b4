/*
 * Boot: from where the loader leaves us to start() in 64-bit mode.
 *
 * A multiboot loader (GRUB, QEMU) and a PVH loader (QEMU, Firecracker, Cloud Hypervisor) both enter at start32: 32-bit
 * protected mode, paging off. A loader that knows neither enters at the ELF entry, start64, in 64-bit mode.
 */
#include "segments.h"

/* Multiboot 1. With flag 16 the addresses here count, so that a 64-bit ELF file is accepted. */
#define MULTIBOOT_MAGIC 0x1BADB002
#define MULTIBOOT_FLAGS (1 << 16)

	.section .multiboot, "a"
	.balign 4
multiboot:
	.long MULTIBOOT_MAGIC, MULTIBOOT_FLAGS, -(MULTIBOOT_MAGIC + MULTIBOOT_FLAGS)
	.long multiboot, image_start, data_end, image_end, start32

/* PVH: an ELF note of Xen's that holds the entry's address. */
#define XEN_ELFNOTE_PHYS32_ENTRY 18

	.section .note.Xen, "a", @note
	.balign 4
	.long 4, 8, XEN_ELFNOTE_PHYS32_ENTRY
	.asciz "Xen"
	.quad start32

/* Page tables: the first 4 GB, each address mapped to itself, but for page 0, so that a null pointer faults. */
#define PRESENT_WRITABLE 0x3
#define LARGE_PAGE 0x80

	.section .tables, "aw"
	.balign 4096
page_map:
	.quad page_directory_pointers + PRESENT_WRITABLE
	.fill 511, 8, 0
page_directory_pointers:
	.quad page_directories + PRESENT_WRITABLE
	.quad page_directories + 0x1000 + PRESENT_WRITABLE
	.quad page_directories + 0x2000 + PRESENT_WRITABLE
	.quad page_directories + 0x3000 + PRESENT_WRITABLE
	.fill 508, 8, 0
page_directories:
	.quad first_page_table + PRESENT_WRITABLE
	.set address, 0x200000
	.rept 4 * 512 - 1
	.quad address + PRESENT_WRITABLE + LARGE_PAGE
	.set address, address + 0x200000
	.endr
first_page_table:
	.quad 0
	.set address, 0x1000
	.rept 511
	.quad address + PRESENT_WRITABLE
	.set address, address + 0x1000
	.endr

	.data
	.balign 8
segments:
	.quad 0
	.quad 0x00AF9B000000FFFF /* CODE64 */
	.quad 0x00CF93000000FFFF /* DATA */
	.quad 0x00CF9B000000FFFF /* CODE32 */
	.globl segments_pointer
segments_pointer:
	.word . - segments - 1
	.quad segments

/* Switches paging and 64-bit mode on and goes on at target. */
.macro enter_64bit target
	movl $page_map, %eax
	movl %eax, %cr3
	movl %cr4, %eax
	orl $0x20, %eax /* PAE: the 64-bit form of page tables */
	movl %eax, %cr4
	movl $0xC0000080, %ecx /* EFER */
	rdmsr
	orl $0x100, %eax /* long mode enable */
	wrmsr
	movl %cr0, %eax
	orl $0x80010000, %eax /* paging, write protection */
	movl %eax, %cr0
	ljmpl $CODE64, $\target
.endm

/* No function called these: a backtrace ends here. */
	.cfi_sections .debug_frame
.macro first_function name
	.globl \name
	.type \name, @function
\name:
	.cfi_startproc
	.cfi_undefined 16 /* rip */
.endm
.macro end_function name
	.cfi_endproc
	.size \name, . - \name
.endm

	.text
	.code32
first_function start32
	cli
	cld
	lgdt segments_pointer
	enter_64bit boot
end_function start32

	.code64
first_function start64
	cli
	cld
	lgdt segments_pointer
	movl $page_map, %eax
	movq %rax, %cr3
	pushq $CODE64
	pushq $boot
	lretq
end_function start64

first_function boot
	movl $DATA, %eax
	movl %eax, %ds
	movl %eax, %es
	movl %eax, %ss
	movl $stack_top, %esp
	xorl %ebp, %ebp
	call start
end_function boot

/* The other vCPUs come from cpus.S. Each takes the stack that belongs to its number, which is its APIC's. */
	.code32
first_function secondary32
	movl $DATA, %eax
	movl %eax, %ds
	enter_64bit secondary64
end_function secondary32

	.code64
first_function secondary64
	movl $DATA, %eax
	movl %eax, %es
	movl %eax, %ss
	movl $1, %eax
	cpuid
	shrl $24, %ebx
	imull $SECONDARY_STACK, %ebx, %ebx
	leal secondary_stacks(%ebx), %esp
	xorl %ebp, %ebp
	call secondary_start
end_function secondary64
