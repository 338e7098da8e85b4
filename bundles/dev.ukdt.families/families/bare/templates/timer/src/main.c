/* Every vCPU counts the ticks of its own timer. */
#include "console.h"
#include "cpu.h"
#include "timer.h"

#define TICKS_A_SECOND 10
#define TICKS 5

static volatile unsigned ticks[CPU_MAX];
static volatile unsigned finished;

/* In the timer's interrupt: short, and without printing. */
static void tick(void)
{
	ticks[cpu_id()]++;
}

static void count_ticks(void)
{
	unsigned cpu = cpu_id();
	unsigned told = 0;

	timer_start(TICKS_A_SECOND, tick);
	while (told < TICKS) {
		cpu_wait();
		while (told < ticks[cpu] && told < TICKS)
			printf("vCPU %u: tick %u\n", cpu, ++told);
	}
	__atomic_add_fetch(&finished, 1, __ATOMIC_SEQ_CST);
}

int main(void)
{
	printf("%u vCPU(s), %u ticks a second on each\n", cpu_count(), TICKS_A_SECOND);
	cpu_start_others(count_ticks);
	count_ticks();
	while (finished < cpu_count())
		cpu_wait();
	printf("Every vCPU has ticked %u times.\n", TICKS);
	return 0;
}
