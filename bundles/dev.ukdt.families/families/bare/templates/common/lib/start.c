/* Where the boot code of every architecture ends up. */
#include "arch.h"
#include "console.h"
#include "cpu.h"

int main(void);
_Noreturn void start(void);

_Noreturn void start(void)
{
	console_init();
	arch_init();
	shutdown(main());
}
