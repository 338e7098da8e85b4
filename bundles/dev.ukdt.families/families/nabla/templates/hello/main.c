#include <stdio.h>

int main(void)
{
	puts("Hello from Nabla");
	return 0;
}
