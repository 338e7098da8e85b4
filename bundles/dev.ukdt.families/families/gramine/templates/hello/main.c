#include <stdio.h>

int main(void)
{
	puts("Hello from Gramine");
	return 0;
}
