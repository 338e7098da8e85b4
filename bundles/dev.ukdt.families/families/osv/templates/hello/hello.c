#include <stdio.h>

int main(void)
{
	puts("Hello from OSv");
	return 0;
}
