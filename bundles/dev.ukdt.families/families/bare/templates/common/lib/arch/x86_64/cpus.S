/* Where other vCPUs start: 16-bit mode, at a page below 1 MB to which cpus.c copies this. */
#include "segments.h"

	.section .rodata
	.globl trampoline, trampoline_segments, trampoline_end
	.code16
trampoline:
	cli
	movw %cs, %ax
	movw %ax, %ds
	lgdtl trampoline_segments - trampoline
	movl %cr0, %eax
	orl $1, %eax /* 32-bit protected mode */
	movl %eax, %cr0
	ljmpl $CODE32, $secondary32
trampoline_segments:
	.skip 6 /* a copy of segments_pointer */
trampoline_end:
