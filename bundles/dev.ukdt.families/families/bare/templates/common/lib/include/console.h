/* The console: the machine's first serial port. */
#pragma once

void console_init(void);

/* Sends one character, and waits until the port has taken it. */
void console_write(char c);

/* The next character that came in, or -1 when there is none yet. Never waits. */
int console_read(void);

/*
 * Prints a line or a part of one: %c %s %d %u %x %p %%, with l before d, u and x for longs, and a width such as
 * %8u or %08lx. What two vCPUs print at the same time does not mix.
 */
void printf(const char *format, ...) __attribute__((format(printf, 1, 2)));
