#include <netinet/in.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

static const char page[] =
	"HTTP/1.0 200 OK\r\nContent-Type: text/plain\r\nConnection: close\r\n\r\nHello from Rumprun\n";

int main(void)
{
	struct sockaddr_in any;
	memset(&any, 0, sizeof any);
	any.sin_family = AF_INET;
	any.sin_port = htons(80);
	int listener = socket(AF_INET, SOCK_STREAM, 0);
	if (bind(listener, (struct sockaddr *)&any, sizeof any) || listen(listener, 16)) {
		perror("listen");
		return 1;
	}
	printf("serving on port 80\n");
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
