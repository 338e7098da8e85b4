/* Formatted print. */
#include "print.h"
#include "console.h"
#include "lock.h"
#include "string.h"

#include <stdbool.h>
#include <stdint.h>

static struct lock lock;

static void write(char c)
{
	if (c == '\n')
		console_write('\r');
	console_write(c);
}

static void pad(char with, int width)
{
	while (width-- > 0)
		write(with);
}

static void print_text(const char *text, int width)
{
	pad(' ', width - (int)strlen(text));
	while (*text)
		write(*text++);
}

static void print_number(unsigned long value, unsigned base, bool negative, char filler, int width)
{
	char digits[24], *first = digits + sizeof digits;
	*--first = '\0';
	do
		*--first = "0123456789abcdef"[value % base];
	while (value /= base);
	if (negative && filler == '0')
		write('-'), width--;
	else if (negative)
		*--first = '-';
	pad(filler, width - (int)strlen(first));
	print_text(first, 0);
}

/* Prints the one argument that the directive at format asks for; returns where the directive ends. */
static const char *print_argument(const char *format, va_list *arguments)
{
	char filler = *format == '0' ? '0' : ' ';
	int width = 0;
	while (*format >= '0' && *format <= '9')
		width = width * 10 + *format++ - '0';
	bool is_long = *format == 'l';
	if (is_long)
		format++;
	switch (*format) {
	case 'c':
		write((char)va_arg(*arguments, int));
		break;
	case 's':
		print_text(va_arg(*arguments, const char *), width);
		break;
	case 'd': {
		long value = is_long ? va_arg(*arguments, long) : va_arg(*arguments, int);
		print_number(value < 0 ? -(unsigned long)value : (unsigned long)value, 10, value < 0, filler, width);
		break;
	}
	case 'u':
	case 'x': {
		unsigned long value = is_long ? va_arg(*arguments, unsigned long) : va_arg(*arguments, unsigned);
		print_number(value, *format == 'x' ? 16 : 10, false, filler, width);
		break;
	}
	case 'p':
		print_text("0x", 0);
		print_number((uintptr_t)va_arg(*arguments, void *), 16, false, '0', 2 * sizeof(void *));
		break;
	case '\0':
		return format;
	default:
		write(*format);
	}
	return format + 1;
}

void print_unlocked(const char *format, va_list arguments)
{
	va_list rest;
	va_copy(rest, arguments);
	while (*format) {
		char c = *format++;
		if (c == '%')
			format = print_argument(format, &rest);
		else
			write(c);
	}
	va_end(rest);
}

void printf(const char *format, ...)
{
	va_list arguments;
	va_start(arguments, format);
	lock_take(&lock);
	print_unlocked(format, arguments);
	lock_give(&lock);
	va_end(arguments);
}
