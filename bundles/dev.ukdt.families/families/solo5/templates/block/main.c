#include <solo5.h>

/* Counts in the first byte of the disk how often it was started from. */
int solo5_app_main(const struct solo5_start_info *info)
{
	(void)info;
	solo5_handle_t disk;
	struct solo5_block_info about;
	static uint8_t sector[4096];
	if (solo5_block_acquire("storage", &disk, &about) != SOLO5_R_OK || about.block_size > sizeof sector)
		return SOLO5_EXIT_FAILURE;
	if (solo5_block_read(disk, 0, sector, about.block_size) != SOLO5_R_OK)
		return SOLO5_EXIT_FAILURE;
	sector[0]++;
	if (solo5_block_write(disk, 0, sector, about.block_size) != SOLO5_R_OK)
		return SOLO5_EXIT_FAILURE;
	char text[] = "start number 0\n";
	text[13] = '0' + sector[0] % 10;
	solo5_console_write(text, sizeof text - 1);
	return SOLO5_EXIT_SUCCESS;
}
