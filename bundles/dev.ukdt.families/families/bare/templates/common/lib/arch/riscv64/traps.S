/* The first instructions of every exception and interrupt: save the registers, call trap() with them, bring them back. */
#define FRAME 256
#define DWARF_PC 64 /* a number that belongs to no register */

	.text

.macro save register, at
	sd \register, \at(sp)
	.cfi_rel_offset \register, \at
.endm

.macro bring_back register, at
	ld \register, \at(sp)
.endm

.macro each do
	\do ra, 8
	\do gp, 24
	\do tp, 32
	\do t0, 40
	\do t1, 48
	\do t2, 56
	\do s0, 64
	\do s1, 72
	\do a0, 80
	\do a1, 88
	\do a2, 96
	\do a3, 104
	\do a4, 112
	\do a5, 120
	\do a6, 128
	\do a7, 136
	\do s2, 144
	\do s3, 152
	\do s4, 160
	\do s5, 168
	\do s6, 176
	\do s7, 184
	\do s8, 192
	\do s9, 200
	\do s10, 208
	\do s11, 216
	\do t3, 224
	\do t4, 232
	\do t5, 240
	\do t6, 248
.endm

	.balign 4
	.globl trap_entry
	.type trap_entry, @function
trap_entry:
	.cfi_startproc simple
	.cfi_signal_frame
	.cfi_return_column DWARF_PC
	.cfi_def_cfa sp, 0
	addi sp, sp, -FRAME
	.cfi_adjust_cfa_offset FRAME
	each save
	csrr t0, mepc
	sd t0, 0(sp)
	.cfi_rel_offset DWARF_PC, 0
	mv a0, sp
	call trap
	ld t0, 0(sp)
	csrw mepc, t0
	each bring_back
	addi sp, sp, FRAME
	mret
	.cfi_endproc
	.size trap_entry, . - trap_entry
