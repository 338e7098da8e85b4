/* The timer that each vCPU has. */
#pragma once

/* Calls handler on this vCPU from now on, hz times a second (2 to 1000), inside the timer's interrupt. */
void timer_start(unsigned hz, void (*handler)(void));
