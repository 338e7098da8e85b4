#include <solo5.h>

static void puts(const char *text)
{
	size_t length = 0;
	while (text[length])
		length++;
	solo5_console_write(text, length);
}

int solo5_app_main(const struct solo5_start_info *info)
{
	puts("Hello from Solo5! The command line is: ");
	puts(info->cmdline);
	puts("\n");
	return SOLO5_EXIT_SUCCESS;
}
