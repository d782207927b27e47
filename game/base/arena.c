/* SPDX-License-Identifier: MIT
 *
 * Arenas: chunks in a chain, each twice the last up to a limit. Under the address sanitizer every piece is its
 * own malloc, so that an overrun between two pieces is seen. Must not be used for objects that die one by one. */
#include "base/base.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { FIRST_CHUNK_BYTES = 16 * 1024, LAST_CHUNK_BYTES = 1024 * 1024, ALIGNMENT = 16 };

typedef struct Chunk {
    struct Chunk *next;
    size_t used;
    size_t size;
    size_t padding; /* keeps the data behind the head aligned to 16 bytes */
} Chunk;

struct Arena {
    Chunk *chunks; /* newest first */
    size_t next_size;
};

#if defined(__SANITIZE_ADDRESS__)
#define ONE_PIECE_PER_CHUNK 1
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define ONE_PIECE_PER_CHUNK 1
#endif
#endif
#ifndef ONE_PIECE_PER_CHUNK
#define ONE_PIECE_PER_CHUNK 0
#endif

void base_check_failed(const char *file, int line, const char *condition) {
    fprintf(stderr, "%s:%d: internal error: %s does not hold; please report this with the save file\n", file, line,
            condition);
    exit(3);
}

void base_out_of_memory(void) {
    fputs("out of memory; the save on disk is complete up to the last stamped turn\n", stderr);
    exit(3);
}

Arena *arena_create(void) {
    Arena *arena = calloc(1, sizeof *arena);
    if (!arena) base_out_of_memory();
    arena->next_size = FIRST_CHUNK_BYTES;
    return arena;
}

static void free_chunks(Chunk *chunk) {
    while (chunk) {
        Chunk *next = chunk->next;
        free(chunk);
        chunk = next;
    }
}

/* The newest chunk is the largest: it stays, so that what is cleared every frame soon fits into one chunk and asks the
 * system for nothing. */
void arena_clear(Arena *arena) {
    Chunk *kept = arena->chunks;
    if (!kept) return;
    free_chunks(kept->next);
    kept->next = NULL;
    if (ONE_PIECE_PER_CHUNK || kept->size > LAST_CHUNK_BYTES) {
        free(kept);
        arena->chunks = NULL;
        arena->next_size = FIRST_CHUNK_BYTES;
        return;
    }
    memset(kept + 1, 0, kept->used);
    kept->used = 0;
}

void arena_destroy(Arena *arena) {
    if (!arena) return;
    free_chunks(arena->chunks);
    free(arena);
}

static Chunk *add_chunk(Arena *arena, size_t bytes) {
    size_t size = bytes;
    if (!ONE_PIECE_PER_CHUNK) {
        if (size < arena->next_size) size = arena->next_size;
        if (arena->next_size < LAST_CHUNK_BYTES) arena->next_size *= 2;
    }
    Chunk *chunk = calloc(1, sizeof *chunk + size);
    if (!chunk) base_out_of_memory();
    chunk->size = size;
    chunk->next = arena->chunks;
    arena->chunks = chunk;
    return chunk;
}

void *arena_alloc(Arena *arena, size_t bytes) {
    CHECK(bytes < SIZE_MAX / 2);
    size_t needed = (bytes + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
    if (ONE_PIECE_PER_CHUNK) needed = bytes;
    Chunk *chunk = arena->chunks;
    if (ONE_PIECE_PER_CHUNK || !chunk || chunk->size - chunk->used < needed) chunk = add_chunk(arena, needed);
    void *piece = (char *)(chunk + 1) + chunk->used;
    chunk->used += needed;
    return piece;
}

char *arena_copy_bytes(Arena *arena, const char *text, size_t bytes) {
    char *copy = arena_alloc(arena, bytes + 1);
    if (bytes > 0) memcpy(copy, text, bytes);
    return copy;
}

char *arena_copy(Arena *arena, const char *text) {
    return text ? arena_copy_bytes(arena, text, strlen(text)) : NULL;
}

char *arena_format_list(Arena *arena, const char *format, va_list arguments) {
    va_list again;
    va_copy(again, arguments);
    int length = vsnprintf(NULL, 0, format, again);
    va_end(again);
    CHECK(length >= 0);
    char *text = arena_alloc(arena, (size_t)length + 1);
    vsnprintf(text, (size_t)length + 1, format, arguments);
    return text;
}

char *arena_format(Arena *arena, const char *format, ...) {
    va_list arguments;
    va_start(arguments, format);
    char *text = arena_format_list(arena, format, arguments);
    va_end(arguments);
    return text;
}

void *base_list_grow(Arena *arena, void *items, int *capacity, size_t item_bytes) {
    int grown = *capacity > 0 ? *capacity * 2 : 8;
    CHECK(grown > *capacity);
    void *larger = arena_alloc(arena, (size_t)grown * item_bytes);
    if (*capacity > 0) memcpy(larger, items, (size_t)*capacity * item_bytes);
    *capacity = grown;
    return larger;
}
