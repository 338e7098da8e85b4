/* The processors. A guest starts on vCPU 0; only x86_64 starts others so far. */
#pragma once

#define CPU_MAX 8

/* Which vCPU runs this, from 0. */
unsigned cpu_id(void);

/* How many vCPUs there are, CPU_MAX at most. */
unsigned cpu_count(void);

/* Runs entry on every other vCPU, each on a stack of its own with interrupts on. Returns when all of them have started. */
void cpu_start_others(void (*entry)(void));

/* Sleeps until the next interrupt has been handled. */
void cpu_wait(void);

/* Stops interrupts on this vCPU. Returns what interrupts_restore needs to bring back the state before. */
unsigned long interrupts_stop(void);
void interrupts_restore(unsigned long state);

/* Ends the guest with an exit code from 0 to 127. Returning from main does the same. */
_Noreturn void shutdown(int code);
