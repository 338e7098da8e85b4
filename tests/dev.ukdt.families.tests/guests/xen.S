/*
 * A paravirtualised guest of Xen: the notes by which Xen loads it, and what main needs. It says what it has to say through
 * Xen's own console, which the first domain may.
 */
#define ENTRY 1
#define HYPERCALL_PAGE 2
#define VIRT_BASE 3
#define XEN_VERSION 5
#define GUEST_OS 6
#define LOADER 8
#define PAE_MODE 9

#define CONSOLE_IO 18
#define SCHED_OP 29
#define SCHED_OP_SHUTDOWN 2

.macro number type:req, value:req
	.long 4, 8, \type
	.asciz "Xen"
	.quad \value
.endm
.macro text type:req, value:req
	.long 4, 2f - 1f, \type
	.asciz "Xen"
1:	.asciz "\value"
2:	.balign 4
.endm

	.section .note.Xen, "a", @note
	number ENTRY, start
	number HYPERCALL_PAGE, hypercalls
	number VIRT_BASE, 0
	text XEN_VERSION, xen-3.0
	text GUEST_OS, UKDT
	text LOADER, generic
	text PAE_MODE, yes

	.text
	.globl start
	.type start, @function
start:
	leaq stack_end(%rip), %rsp
	call main
	movl $SCHED_OP_SHUTDOWN, %edi
	leaq poweroff(%rip), %rsi
	call hypercalls + SCHED_OP * 32
	ud2
	.size start, . - start

/* void xen_write(long count, const char *text) */
	.globl xen_write
	.type xen_write, @function
xen_write:
	movq %rsi, %rdx
	movq %rdi, %rsi
	xorl %edi, %edi
	jmp hypercalls + CONSOLE_IO * 32
	.size xen_write, . - xen_write

	.balign 4096
hypercalls: /* filled in by Xen */
	.fill 4096, 1, 0xcc

	.section .rodata
poweroff:
	.long 0

	.bss
	.balign 4096
	.fill 8192, 1, 0
stack_end:

	.section .note.GNU-stack, "", @progbits
