/* The clocks of the chip. */
#pragma once

/* Lets the crystal drive processor, timer and UART instead of the rough oscillator that boot begins with. */
void clocks_start(void);
