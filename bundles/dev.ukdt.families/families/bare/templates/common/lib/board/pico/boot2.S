/*
 * The second stage of boot: the first 256 bytes of the flash, which the boot ROM copies into memory and runs there when the sum at their end is right. It
 * sets the flash up so that it can be read like memory, by the command that every chip knows, and enters the image behind it. Data sheet of the RP2040,
 * 2.8.1.3 and 4.10.
 */
	.syntax unified
	.cpu cortex-m0plus
	.thumb

/* Registers of the interface to the flash, from its base on. */
#define ENABLE 0x08
#define DIVIDER 0x14
#define CONTROL_0 0x00
#define CONTROL_1 0x04
#define SERIAL_CONTROL 0xF4

	.section .boot2, "ax"
	.globl boot2
	.type boot2, %function
boot2:
	ldr r0, interface
	movs r1, #0
	str r1, [r0, #ENABLE] /* it must be off while it is set up */
	movs r1, #4
	str r1, [r0, #DIVIDER]
	ldr r1, control
	str r1, [r0, #CONTROL_0]
	movs r1, #0
	str r1, [r0, #CONTROL_1]
	ldr r1, serial_control
	ldr r2, serial_control_at
	str r1, [r2]
	movs r1, #1
	str r1, [r0, #ENABLE]

	ldr r0, vectors_at
	ldr r1, table_offset
	str r0, [r1]
	ldr r1, [r0]
	msr msp, r1
	ldr r1, [r0, #4]
	bx r1

	.balign 4
interface:
	.word 0x18000000
control:
	.word 0x001F0300 /* 32 bits at a time; a command goes out, data come in; one line */
serial_control:
	.word 0x03000218 /* command 3, read; 8 bits of command and 24 of address, on one line */
serial_control_at:
	.word 0x18000000 + SERIAL_CONTROL
vectors_at:
	.word 0x10000100
table_offset:
	.word 0xE000ED08 /* where the processor is told of its vectors */

	.org 252
	.word 0x60A5172A /* CRC-32 of what is above: polynomial 0x04C11DB7, from all ones, nothing mirrored, nothing inverted */
