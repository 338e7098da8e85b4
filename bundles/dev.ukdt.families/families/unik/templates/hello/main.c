#include <stdio.h>

int main(void)
{
	puts("Hello from UniK");
	return 0;
}
