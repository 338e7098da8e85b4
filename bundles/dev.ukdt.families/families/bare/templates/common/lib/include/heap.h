/* Memory on demand, from a heap whose size lib/arch/ARCH/link.ld sets. */
#pragma once

#include <stddef.h>

/* size bytes, aligned for any type and not cleared; NULL when no piece of the heap is large enough. */
void *malloc(size_t size);

/* Gives back what malloc gave. Harmless for NULL. */
void free(void *memory);
