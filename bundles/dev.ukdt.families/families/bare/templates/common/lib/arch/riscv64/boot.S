/* Boot: from the reset to start(). QEMU enters here in machine mode, on every vCPU. */
	.text
	.cfi_sections .debug_frame

	.section .boot, "ax"
	.globl boot
	.type boot, @function
boot:
	.cfi_startproc
	.cfi_undefined ra /* nobody called: a backtrace ends here */
	csrr t0, mhartid
	bnez t0, sleep /* all but the first vCPU */
	la sp, stack_top
	la t0, trap_entry
	csrw mtvec, t0
	li fp, 0
	li ra, 0
	call start
sleep:
	wfi
	j sleep
	.cfi_endproc
	.size boot, . - boot
