/* The APIC, for those who start other vCPUs with it. */
#pragma once

#include <stdint.h>

#define APIC_TO_OTHERS 0xC4000 /* all but this vCPU */
#define APIC_INIT 0x500
#define APIC_STARTUP 0x600     /* plus the number of the page to start at */

/* Makes this vCPU's APIC ready, its timer off. */
void apic_enable(void);
void apic_send_others(uint32_t command);
void apic_wait_10ms(void);
