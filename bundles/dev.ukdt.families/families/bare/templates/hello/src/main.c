#include "arch.h"
#include "console.h"

int main(void)
{
	const char *architecture = ARCH_NAME;
	int answer = 42;

	printf("Hello, unikernel world!\n");
	printf("This is %s, and the answer is %d.\n", architecture, answer);
	return 0;
}
