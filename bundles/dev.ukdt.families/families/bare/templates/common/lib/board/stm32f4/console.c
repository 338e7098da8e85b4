/* The console: USART 2 of the STM32F4, brought to PA2 (out) and PA3 (in). */
#include "console.h"

#include <stdint.h>

#define CLOCKS 0x40023800ul
#define PORT_A 0x40020000ul
#define USART_2 0x40004400ul

enum { PORTS_ON = 0x30, PERIPHERALS_ON = 0x40 };
enum { PORT_A_ON = 1 << 0, USART_2_ON = 1 << 17 };
enum { MODE = 0x00, FUNCTION = 0x20 };
enum { STATE = 0x00, DATA = 0x04, DIVIDER = 0x08, CONTROL = 0x0C };
enum { RECEIVED = 1 << 5, CAN_SEND = 1 << 7 };

static volatile uint32_t *at(uintptr_t base, unsigned offset)
{
	return (volatile uint32_t *)(base + offset);
}

void console_init(void)
{
	*at(CLOCKS, PORTS_ON) |= PORT_A_ON;
	*at(CLOCKS, PERIPHERALS_ON) |= USART_2_ON;
	*at(PORT_A, FUNCTION) = (*at(PORT_A, FUNCTION) & ~(0xFFu << 8)) | 0x77u << 8; /* pins 2 and 3: function 7 */
	*at(PORT_A, MODE) = (*at(PORT_A, MODE) & ~(0xFu << 4)) | 0xAu << 4;           /* which is not that of plain pins */
	*at(USART_2, DIVIDER) = 139;    /* 16 MHz / 115200, in sixteenths */
	*at(USART_2, CONTROL) = 0x200C; /* on, both directions */
}

void console_write(char c)
{
	while (!(*at(USART_2, STATE) & CAN_SEND))
		;
	*at(USART_2, DATA) = (uint8_t)c;
}

int console_read(void)
{
	return *at(USART_2, STATE) & RECEIVED ? (int)(*at(USART_2, DATA) & 0xFF) : -1;
}
