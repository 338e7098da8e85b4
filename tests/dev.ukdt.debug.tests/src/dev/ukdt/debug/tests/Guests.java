package dev.ukdt.debug.tests;

/** Main sources of test guests. */
final class Guests {
	/** Counts for ever. */
	static final String COUNTING = """
			#include "console.h"

			static volatile unsigned counter;
			static volatile unsigned others;

			static void tick(unsigned i)
			{
				counter = i;
			}

			static void other(void)
			{
				others++;
			}

			int main(void)
			{
				printf("counting\\n");
				for (unsigned i = 0;; i++) {
					tick(i);
					other();
				}
			}
			""";

	/** Has something of each kind of variable. */
	static final String VARIABLES = """
			#include "console.h"

			struct point {
				int x;
				int y;
			};

			struct shape {
				const char *name;
				struct point corner[3];
				struct shape *next;
			};

			static int million[1000000];

			static int deep(int level)
			{
				int here = level * 2;
				if (level == 0)
					return here;
				return deep(level - 1) + here;
			}

			static int area(struct shape *shape, int scale)
			{
				int result = shape->corner[1].x * scale;
				shape->corner[1].x++;
				return result;
			}

			int main(void)
			{
				struct shape square = {"square", {{1, 2}, {3, 4}, {5, 6}}, 0};
				int small[4] = {10, 20, 30, 40};
				char text[8] = "guest";
				int sum = 0;
				square.next = &square;
				million[999999] = 7;
				sum += area(&square, 2);
				sum += area(&square, 2);
				sum += deep(20);
				small[2] = sum;
				printf("%d %s %d\\n", small[2], text, million[999999]);
				return 0;
			}
			""";

	private Guests() {
	}
}
