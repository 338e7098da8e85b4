/*
 * The heap: blocks side by side, each with its size and whether it is free. malloc takes the first free block that is
 * large enough and splits it; free marks a block, and malloc joins free neighbours as it walks over them.
 */
#include "heap.h"
#include "lock.h"

#include <stdbool.h>
#include <stdint.h>

struct block {
	_Alignas(16) size_t size; /* of the whole block, this header included */
	bool free;
};

/* Set by link.ld. */
extern char heap_start[], heap_end[];

static struct lock lock;

static struct block *after(struct block *block)
{
	return (struct block *)((char *)block + block->size);
}

static bool inside(struct block *block)
{
	return (char *)block < heap_end;
}

static struct block *first_block(void)
{
	struct block *first = (struct block *)heap_start;
	if (first->size == 0) {
		first->size = (size_t)(heap_end - heap_start);
		first->free = true;
	}
	return first;
}

static void join_free_neighbours(struct block *block)
{
	for (struct block *next = after(block); inside(next) && next->free; next = after(block))
		block->size += next->size;
}

static void split(struct block *block, size_t size)
{
	if (block->size - size <= sizeof *block)
		return;
	struct block *rest = (struct block *)((char *)block + size);
	rest->size = block->size - size;
	rest->free = true;
	block->size = size;
}

void *malloc(size_t size)
{
	if (size > (size_t)(heap_end - heap_start))
		return NULL;
	size_t needed = sizeof(struct block) + (size + 15) / 16 * 16;
	void *memory = NULL;
	lock_take(&lock);
	for (struct block *block = first_block(); !memory && inside(block); block = after(block)) {
		if (!block->free)
			continue;
		join_free_neighbours(block);
		if (block->size < needed)
			continue;
		split(block, needed);
		block->free = false;
		memory = block + 1;
	}
	lock_give(&lock);
	return memory;
}

void free(void *memory)
{
	if (!memory)
		return;
	lock_take(&lock);
	((struct block *)memory - 1)->free = true;
	lock_give(&lock);
}
