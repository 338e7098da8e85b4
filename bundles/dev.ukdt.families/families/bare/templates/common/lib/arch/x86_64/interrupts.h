/* Between interrupts.c and those who have interrupts. */
#pragma once

#define TIMER_VECTOR 32
#define SPURIOUS_VECTOR 33

/* Tells this vCPU where the interrupts' entries are. */
void interrupts_load(void);

/* apic.c */
void apic_init(void);
void apic_timer_interrupt(void);
