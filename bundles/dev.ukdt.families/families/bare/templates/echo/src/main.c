/* Answers what is typed at the console. An empty line ends it. */
#include "console.h"
#include "cpu.h"
#include "timer.h"

#define LINE_SIZE 80

static void look_at_the_console(void)
{
	/* Nothing to do: that an interrupt came is enough to end cpu_wait below. */
}

/* The next character, asleep between two looks at the console. */
static char next_character(void)
{
	int c;
	while ((c = console_read()) < 0)
		cpu_wait();
	return (char)c;
}

/* Reads a line into line, shows it while it is typed, and returns its length. */
static int read_line(char *line)
{
	int length = 0;
	for (;;) {
		char c = next_character();
		if (c == '\r' || c == '\n')
			break;
		if ((c == '\b' || c == 127) && length > 0) {
			length--;
			printf("\b \b");
		} else if (c >= ' ' && c != 127 && length < LINE_SIZE - 1) {
			line[length++] = c;
			printf("%c", c);
		}
	}
	line[length] = '\0';
	printf("\n");
	return length;
}

int main(void)
{
	char line[LINE_SIZE];

	timer_start(100, look_at_the_console);
	printf("Type something; an empty line ends this.\n> ");
	while (read_line(line) > 0)
		printf("You typed: %s\n> ", line);
	printf("Goodbye.\n");
	return 0;
}
