/* Printing without a lock, for those who cannot wait for one. */
#pragma once

#include <stdarg.h>

void print_unlocked(const char *format, va_list arguments);
