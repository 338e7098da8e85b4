#include <netinet/in.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#define PORT 8080

static const char page[] =
	"HTTP/1.0 200 OK\r\nContent-Type: text/plain\r\nConnection: close\r\n\r\nHello from Unikraft\n";

int main(void)
{
	struct sockaddr_in any = { .sin_family = AF_INET, .sin_port = htons(PORT) };
	int listener = socket(AF_INET, SOCK_STREAM, 0);
	int yes = 1;
	setsockopt(listener, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
	if (bind(listener, (struct sockaddr *)&any, sizeof any) || listen(listener, 16)) {
		perror("listen");
		return 1;
	}
	printf("serving on port %d\n", PORT);
	for (;;) {
		char request[1024];
		int client = accept(listener, NULL, NULL);
		if (client < 0)
			continue;
		if (read(client, request, sizeof request) > 0 && write(client, page, strlen(page)) < 0)
			perror("write");
		close(client);
	}
}
