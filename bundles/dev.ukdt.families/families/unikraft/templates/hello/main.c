#include <stdio.h>

int main(void)
{
	puts("Hello from Unikraft");
	return 0;
}
