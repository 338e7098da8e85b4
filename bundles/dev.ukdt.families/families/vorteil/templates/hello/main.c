#include <stdio.h>

int main(void)
{
	puts("Hello from Vorteil");
	return 0;
}
