/* Between interrupts.c and those who have interrupts. */
#pragma once

/* Lets interrupt number through to this vCPU. */
void interrupt_enable(unsigned number);

/* timer.c */
#define TIMER_INTERRUPT 27 /* the virtual timer's */
void timer_interrupt(void);
