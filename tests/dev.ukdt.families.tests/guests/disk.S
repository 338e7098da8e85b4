/*
 * A boot sector for the bare family's image: reads SECTORS sectors behind it, which are the image as a flat binary, puts them to
 * 1 MiB, and enters them at ENTRY in 32-bit protected mode, as a multiboot loader does.
 */
#define LOW 0x10000
#define HIGH 0x100000
#define CHUNK 64

	.code16
	.globl _start
_start:
	ljmp $0, $begin
begin:
	cli
	xorw %ax, %ax
	movw %ax, %ds
	movw %ax, %es
	movw %ax, %ss
	movw $0x7c00, %sp
	sti
	movw $SECTORS, %bx
read:
	movb $0x42, %ah /* %dl is the drive, as the firmware left it */
	movw $packet, %si
	int $0x13
	jc failed
	addl $CHUNK, sector
	addw $(CHUNK * 512 / 16), segment
	subw $CHUNK, %bx
	ja read

	inb $0x92, %al /* the gate A20: memory above 1 MiB */
	orb $2, %al
	outb %al, $0x92
	cli
	lgdt segments_pointer
	movl %cr0, %eax
	orb $1, %al
	movl %eax, %cr0
	ljmpl $0x8, $flat
failed:
	hlt
	jmp failed

	.code32
flat:
	movw $0x10, %ax
	movw %ax, %ds
	movw %ax, %es
	movw %ax, %ss
	cld
	movl $LOW, %esi
	movl $HIGH, %edi
	movl $(SECTORS * 128), %ecx
	rep movsl
	movl $0x2BADB002, %eax
	movl $nothing, %ebx
	movl $ENTRY, %ecx
	jmp *%ecx

	.balign 4
packet:
	.byte 16, 0
	.word CHUNK, 0
segment:
	.word LOW / 16
sector:
	.long 1, 0
segments:
	.quad 0, 0x00CF9B000000FFFF, 0x00CF93000000FFFF
segments_pointer:
	.word . - segments - 1
	.long segments
nothing:
	.fill 0, 1, 0

	.org 510
	.word 0xAA55
