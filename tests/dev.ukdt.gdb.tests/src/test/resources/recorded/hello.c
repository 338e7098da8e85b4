#include <stdio.h>
#include <unistd.h>

struct point { int x, y; };
struct node { struct point at; struct node *next; const char *name; unsigned char raw[4]; };

int counter;
int numbers[1000];
static struct node last = { { 5, 6 }, 0, "gr\xc3\xbc\xc3\x9f dich", { 0xff, 0x00, 0x80, 0x41 } };
static struct node first = { { 3, 4 }, &last, "tab\there \"quoted\" back\\slash", { 1, 2, 3, 4 } };

static int twice(int n) {
	int result = n * 2;
	return result;
}

static int deep(int n, struct node *node) {
	return n == 0 ? twice(node->at.x) : deep(n - 1, node);
}

int main(void) {
	struct point p = { 3, 4 };
	for (int i = 0; i < 3; i++) {
		counter += twice(i);
	}
	counter += deep(20, &first);
	numbers[7] = counter;
	printf("%d %d\n", counter, p.x);
	while (counter > 0) {
		pause();
	}
	return 7;
}
