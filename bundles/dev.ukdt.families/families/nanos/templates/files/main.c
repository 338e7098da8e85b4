#include <stdio.h>

/* The image's file system is writable: the count outlives the guest when its disk does. */
int main(void)
{
	char line[128];
	int count = 0;
	FILE *greeting = fopen("greeting.txt", "r");
	if (!greeting || !fgets(line, sizeof line, greeting)) {
		perror("greeting.txt");
		return 1;
	}
	FILE *counter = fopen("count", "r");
	if (counter && fscanf(counter, "%d", &count) != 1)
		count = 0;
	if (counter)
		fclose(counter);
	counter = fopen("count", "w");
	if (counter) {
		fprintf(counter, "%d\n", count + 1);
		fclose(counter);
	}
	printf("%sstart number %d\n", line, count + 1);
	return 0;
}
