/* Calls a function that is not there, to see what a panic looks like. */
#include "console.h"

struct device {
	const char *name;
	void (*start)(void);
};

static struct device devices[] = {
	{.name = "disk"}, /* whose start was forgotten */
};

static void start_device(const struct device *device)
{
	printf("Starting the %s\n", device->name);
	device->start();
}

int main(void)
{
	start_device(&devices[0]);
	printf("This line is never reached.\n");
	return 0;
}
