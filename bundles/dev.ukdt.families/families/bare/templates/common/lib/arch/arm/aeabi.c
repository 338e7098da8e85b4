/* The names by which compilers for Arm call the functions of string.h. */
#include "string.h"

void __aeabi_memcpy(void *to, const void *from, size_t size);
void __aeabi_memmove(void *to, const void *from, size_t size);
void __aeabi_memset(void *to, size_t size, int byte);
void __aeabi_memclr(void *to, size_t size);
void __aeabi_memcpy4(void *, const void *, size_t) __attribute__((alias("__aeabi_memcpy")));
void __aeabi_memcpy8(void *, const void *, size_t) __attribute__((alias("__aeabi_memcpy")));
void __aeabi_memset4(void *, size_t, int) __attribute__((alias("__aeabi_memset")));
void __aeabi_memset8(void *, size_t, int) __attribute__((alias("__aeabi_memset")));
void __aeabi_memclr4(void *, size_t) __attribute__((alias("__aeabi_memclr")));
void __aeabi_memclr8(void *, size_t) __attribute__((alias("__aeabi_memclr")));

void __aeabi_memcpy(void *to, const void *from, size_t size)
{
	memcpy(to, from, size);
}

void __aeabi_memmove(void *to, const void *from, size_t size)
{
	memmove(to, from, size);
}

void __aeabi_memset(void *to, size_t size, int byte)
{
	memset(to, byte, size);
}

void __aeabi_memclr(void *to, size_t size)
{
	memset(to, 0, size);
}
