#include <stdio.h>

int main(void)
{
	puts("Hello from Nanos");
	return 0;
}
