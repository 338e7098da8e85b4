/* The vectors that are handled elsewhere than in boot.c. */
#pragma once

/* faults.c */
void fault_entry(void);

/* timer.c */
void timer_interrupt(void);
