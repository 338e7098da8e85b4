#include <stdio.h>

int main(void)
{
	puts("Hello from a program of this machine");
	return 0;
}
