/* The first instructions of every exception and interrupt: save the registers, call a C function, bring them back. */
#define FRAME 272
#define ELR 248
#define DWARF_PC 32

	.text

/* Sixteen entries of 128 bytes: four kinds from each of four places. Of the interrupts only one can happen here. */
.macro entry target
	.balign 128
	b \target
.endm

	.balign 2048
	.globl vectors
vectors:
	.rept 5
	entry exception_entry
	.endr
	entry interrupt_entry /* at this exception level, on its own stack */
	.rept 10
	entry exception_entry
	.endr

.macro save a, b, at
	stp \a, \b, [sp, #\at]
	.cfi_rel_offset \a, \at
	.cfi_rel_offset \b, \at + 8
.endm

.macro bring_back a, b, at
	ldp \a, \b, [sp, #\at]
.endm

.macro each_pair do
	\do x0, x1, 0
	\do x2, x3, 16
	\do x4, x5, 32
	\do x6, x7, 48
	\do x8, x9, 64
	\do x10, x11, 80
	\do x12, x13, 96
	\do x14, x15, 112
	\do x16, x17, 128
	\do x18, x19, 144
	\do x20, x21, 160
	\do x22, x23, 176
	\do x24, x25, 192
	\do x26, x27, 208
	\do x28, x29, 224
.endm

.macro handler name, function
	.type \name, %function
\name:
	.cfi_startproc simple
	.cfi_signal_frame
	.cfi_return_column DWARF_PC
	.cfi_def_cfa sp, 0
	sub sp, sp, #FRAME
	.cfi_adjust_cfa_offset FRAME
	each_pair save
	str x30, [sp, #240]
	.cfi_rel_offset x30, 240
	mrs x0, elr_el1
	mrs x1, spsr_el1
	stp x0, x1, [sp, #ELR]
	.cfi_rel_offset DWARF_PC, ELR
	mov x0, sp
	bl \function
	ldp x0, x1, [sp, #ELR]
	msr elr_el1, x0
	msr spsr_el1, x1
	ldr x30, [sp, #240]
	each_pair bring_back
	add sp, sp, #FRAME
	eret
	.cfi_endproc
	.size \name, . - \name
.endm

	handler exception_entry, exception
	handler interrupt_entry, interrupt
