/* The first instructions of every interrupt: save the registers, call interrupt() with them, bring them back. */
	.text

/* Vectors 8, 10 to 14, 17, 21, 29 and 30 push an error code; the others get a 0 in its place. */
#define HAS_ERROR_CODE 0x60227D00

	.globl interrupt_entries
	.balign 16
interrupt_entries:
	.set vector, 0
	.rept 34
	.balign 16
	.if vector > 31 || !((HAS_ERROR_CODE >> vector) & 1)
	pushq $0
	.endif
	pushq $vector
	jmp interrupt_common
	.set vector, vector + 1
	.endr

	.type interrupt_common, @function
interrupt_common:
	.cfi_startproc simple
	.cfi_signal_frame
	.cfi_def_cfa rsp, 56 /* the address before the hardware pushed ss, rsp, flags, cs and rip */
	.cfi_offset rip, -40
	.cfi_offset rsp, -16
.macro save register
	pushq %\register
	.cfi_adjust_cfa_offset 8
	.cfi_rel_offset \register, 0
.endm
.macro bring_back register
	popq %\register
	.cfi_adjust_cfa_offset -8
	.cfi_restore \register
.endm
	save rax
	save rbx
	save rcx
	save rdx
	save rsi
	save rdi
	save rbp
	save r8
	save r9
	save r10
	save r11
	save r12
	save r13
	save r14
	save r15
	cld
	movq %rsp, %rdi
	call interrupt
	bring_back r15
	bring_back r14
	bring_back r13
	bring_back r12
	bring_back r11
	bring_back r10
	bring_back r9
	bring_back r8
	bring_back rbp
	bring_back rdi
	bring_back rsi
	bring_back rdx
	bring_back rcx
	bring_back rbx
	bring_back rax
	addq $16, %rsp
	.cfi_adjust_cfa_offset -16
	iretq
	.cfi_endproc
	.size interrupt_common, . - interrupt_common
