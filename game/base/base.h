/* SPDX-License-Identifier: MIT
 *
 * base: what every other folder stands on. Memory in arenas, text, growing lists, checks.
 * It must never print (except the last words of a failed CHECK), read a clock or keep a global that changes.
 * By subject: problems.h (errors), file.h (all file access), digest.h, random.h, json.h. */
#ifndef BASE_BASE_H
#define BASE_BASE_H

#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#if defined(__GNUC__)
#define BASE_PRINTF(format_index, first_argument) __attribute__((format(printf, format_index, first_argument)))
#define BASE_NORETURN                             __attribute__((noreturn))
#else
#define BASE_PRINTF(format_index, first_argument)
#define BASE_NORETURN
#endif

/* Our own mistakes: on in release builds too. Prints file, line and the condition to stderr, exits with 3. */
#define CHECK(condition) ((condition) ? (void)0 : base_check_failed(__FILE__, __LINE__, #condition))
BASE_NORETURN void base_check_failed(const char *file, int line, const char *condition);

/* Out of memory: one message, exit code 3. Saves are appended and flushed each turn, so nothing is lost. */
BASE_NORETURN void base_out_of_memory(void);

#define COUNT_OF(array) ((int)(sizeof(array) / sizeof((array)[0])))

/* ---- Arena: memory with one end. Everything taken from it is released together. ---- */

typedef struct Arena Arena;

Arena *arena_create(void);
void arena_destroy(Arena *arena); /* accepts NULL */
void arena_clear(Arena *arena);   /* releases everything taken, keeps the arena */

/* Zeroed memory aligned to 16 bytes; never NULL; bytes may be 0. */
void *arena_alloc(Arena *arena, size_t bytes);
#define ARENA_NEW(arena, Type)          ((Type *)arena_alloc((arena), sizeof(Type)))
#define ARENA_ARRAY(arena, Type, count) ((Type *)arena_alloc((arena), sizeof(Type) * (size_t)(count)))

char *arena_copy(Arena *arena, const char *text);                     /* NULL gives NULL */
char *arena_copy_bytes(Arena *arena, const char *text, size_t bytes); /* adds the closing 0 */
char *arena_format(Arena *arena, const char *format, ...) BASE_PRINTF(2, 3);
char *arena_format_list(Arena *arena, const char *format, va_list arguments) BASE_PRINTF(2, 0);

/* ---- List: a growing array in an arena.   LIST(int) numbers = {0}; list_push(arena, &numbers, 7); ---- */

#define LIST(Type)                                                                                                     \
    struct {                                                                                                           \
        Type *items;                                                                                                   \
        int count;                                                                                                     \
        int capacity;                                                                                                  \
    }

#define list_push(arena, list, ...)                                                                                    \
    do {                                                                                                               \
        if ((list)->count == (list)->capacity) {                                                                       \
            (list)->items = base_list_grow((arena), (list)->items, &(list)->capacity, sizeof *(list)->items);          \
        }                                                                                                              \
        (list)->items[(list)->count++] = __VA_ARGS__;                                                                  \
    } while (0)

void *base_list_grow(Arena *arena, void *items, int *capacity, size_t item_bytes);

/* ---- Text: a growing string in an arena; `data` always ends with 0. ---- */

typedef struct Text {
    Arena *arena;
    char *data;
    size_t bytes;
    size_t capacity;
} Text;

Text text_begin(Arena *arena);
void text_add(Text *text, const char *piece);
void text_add_bytes(Text *text, const char *piece, size_t bytes);
void text_format(Text *text, const char *format, ...) BASE_PRINTF(2, 3);

bool text_equal(const char *a, const char *b); /* NULL equals only NULL */
bool text_starts_with(const char *text, const char *start);
/* Reads one UTF-8 character at *text and moves past it; 0xFFFD for a broken byte; 0 at the end. */
uint32_t text_next_character(const char **text);
/* Byte offset of the first invalid UTF-8 sequence, or -1 when all of it is valid. */
ptrdiff_t text_find_invalid_utf8(const char *text, size_t bytes);
/* Number of single-character edits between two words; used for 'did you mean'. At most 64 bytes a word, else 99. */
int text_edit_distance(const char *a, const char *b);
/* The nearest of the candidates within 2 edits (a third of the word for short ones), or NULL. Borrowed. */
const char *text_nearest(const char *word, const char *const *candidates, int candidate_count);
/* A whole decimal number in the C locale; false when anything else stands in the text. */
bool text_read_double(const char *text, double *out);

#endif
