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

	/** Copies itself to another place and goes on there, as kernels with a randomised address do. */
	static final String MOVING = """
			#include "console.h"
			#include "string.h"

			extern char text_start[], image_end[];

			static volatile long moved_by;

			static void about_to_move(void)
			{
				printf("moving by %lx\\n", moved_by);
			}

			static void there(int argument)
			{
				int result = argument + 1;
				printf("there with %d\\n", result);
			}

			int main(void)
			{
				moved_by = 0x1000000;
				memcpy(text_start + moved_by, text_start, image_end - text_start);
				about_to_move();
				((void (*)(int))((char *)there + moved_by))(41);
				return 0;
			}
			""";

	private Guests() {
	}
}
