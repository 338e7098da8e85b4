#include <solo5.h>

static void print(const char *text, size_t length)
{
	solo5_console_write(text, length);
}

static void byte(uint8_t value)
{
	const char *digits = "0123456789abcdef";
	print(&digits[value >> 4], 1);
	print(&digits[value & 15], 1);
}

/* Prints who sent each frame. An Ethernet frame begins with the receiver's six bytes, then the sender's. */
int solo5_app_main(const struct solo5_start_info *info)
{
	(void)info;
	solo5_handle_t net;
	struct solo5_net_info about;
	if (solo5_net_acquire("service", &net, &about) != SOLO5_R_OK)
		return SOLO5_EXIT_FAILURE;
	static uint8_t frame[2048];
	for (;;) {
		solo5_handle_set_t ready;
		solo5_yield(solo5_clock_monotonic() + 1000000000ULL, &ready);
		size_t length;
		while (solo5_net_read(net, frame, sizeof frame, &length) == SOLO5_R_OK) {
			print("frame from ", 11);
			for (int i = 6; i < 12; i++)
				byte(frame[i]);
			print("\n", 1);
		}
	}
}
