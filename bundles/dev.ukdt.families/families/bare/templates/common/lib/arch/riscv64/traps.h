/* Between traps.c and those who have interrupts. */
#pragma once

/* A bit of the registers mie and mcause. */
#define TIMER_INTERRUPT 7

/* timer.c */
void timer_interrupt(void);
