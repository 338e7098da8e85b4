/* The segments of boot.S, as numbers that load them, and what boot.S shares with cpus.c. */
#pragma once

#define CODE64 0x08
#define DATA 0x10
#define CODE32 0x18

/* Bytes of stack for each vCPU but the first. */
#define SECONDARY_STACK 0x4000
