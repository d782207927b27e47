/* SPDX-License-Identifier: MIT
 *
 * The system's files when the system fails. Every call of file.c is counted (the linker puts the wraps below in its
 * place); for each call k in turn it fails, fails from there on, takes half, or the program dies there. Whatever
 * happens the file is the old or the new one, and nothing is called written that is not. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include <errno.h>
#include <fcntl.h>
#include <unistd.h>

#include "base/file.h"

int __real_open(const char *path, int flags, ...);
ssize_t __real_write(int file, const void *data, size_t bytes);
int __real_close(int file);
int __real_rename(const char *from, const char *to);
int __wrap_open(const char *path, int flags, ...);
ssize_t __wrap_write(int file, const void *data, size_t bytes);
int __wrap_close(int file);
int __wrap_fsync(int file);
int __wrap_rename(const char *from, const char *to);
int __wrap_unlink(const char *path);
int __real_unlink(const char *path);

typedef enum Fault {
    FAULT_ONCE,        /* call k fails with `cause` */
    FAULT_FROM_THEN,   /* every call from k on fails */
    FAULT_HALF,        /* a write takes half of what it got; another call fails */
    FAULT_HALF_THEN,   /* the same, and every call after it fails */
    FAULT_DEATH,       /* the program ends before call k */
    FAULT_HALF_DEATH,  /* a write takes half, then the program ends */
    FAULT_AFTER_DEATH, /* call k is done, then the program ends */
    FAULT_COUNT
} Fault;

enum { WRITE_MOST = 4096 }; /* what one write takes at most */

static struct {
    bool is_on, has_fired, is_dead; /* dead: nothing that is called has an effect any more */
    int calls, at;                  /* at: from 1; 0 for none */
    Fault fault;
    int cause;
} disk;

static bool is_half(void) {
    return disk.fault == FAULT_HALF || disk.fault == FAULT_HALF_THEN || disk.fault == FAULT_HALF_DEATH;
}

/* Counts a call; true when it has to fail. */
static bool fails_now(void) {
    if (!disk.is_on) return false;
    disk.calls++;
    errno = disk.cause;
    if (disk.is_dead) return true;
    bool goes_on = disk.fault == FAULT_FROM_THEN || disk.fault == FAULT_HALF_THEN;
    if (disk.at == 0 || (disk.calls != disk.at && !(goes_on && disk.calls > disk.at))) return false;
    disk.has_fired = true;
    disk.is_dead = disk.fault == FAULT_DEATH || disk.fault == FAULT_HALF_DEATH || disk.fault == FAULT_AFTER_DEATH;
    return disk.fault != FAULT_AFTER_DEATH;
}

int __wrap_open(const char *path, int flags, ...) {
    va_list arguments;
    va_start(arguments, flags);
    int mode = flags & O_CREAT ? va_arg(arguments, int) : 0;
    va_end(arguments);
    return fails_now() ? -1 : __real_open(path, flags, mode);
}

ssize_t __wrap_write(int file, const void *data, size_t bytes) {
    if (!disk.is_on) return __real_write(file, data, bytes);
    if (bytes > WRITE_MOST) bytes = WRITE_MOST;
    if (!fails_now()) return __real_write(file, data, bytes);
    return is_half() && disk.calls == disk.at && bytes > 1 ? __real_write(file, data, bytes / 2) : -1;
}

/* No test waits for a disk. */
int __wrap_fsync(int file) {
    (void)file;
    return fails_now() ? -1 : 0;
}

int __wrap_close(int file) {
    int result = __real_close(file);
    return fails_now() ? -1 : result;
}

int __wrap_rename(const char *from, const char *to) {
    return fails_now() ? -1 : __real_rename(from, to);
}

int __wrap_unlink(const char *path) {
    return fails_now() ? -1 : __real_unlink(path);
}

/* ---- One point: one operation with one fault ---- */

typedef enum Operation { REPLACE, CREATE, APPEND, OPERATION_COUNT } Operation;

typedef struct Bench {
    Arena *arena; /* emptied at each point */
    char *path;
    char *old, *new; /* whole contents; for APPEND `new` is what is added */
    size_t bytes;
    int points, fired, said_written, said_not;
} Bench;

static void prepare(const Bench *bench, Operation operation) {
    const FileAccess *files = file_access_system();
    __real_unlink(bench->path);
    if (operation == CREATE) return;
    FILE *file = fopen(bench->path, "wb");
    assert_non_null(file);
    assert_int_equal(fwrite(bench->old, 1, bench->bytes, file), bench->bytes);
    assert_int_equal(fclose(file), 0);
    assert_true(files->exists(files->user, bench->path));
}

static bool operate(const Bench *bench, Operation operation, Error *error) {
    const FileAccess *files = file_access_system();
    if (operation == APPEND) return files->append(files->user, bench->path, bench->new, bench->bytes, error);
    return files->write(files->user, bench->path, bench->new, bench->bytes, error);
}

typedef enum Found { FOUND_OLD, FOUND_PART, FOUND_NEW, FOUND_TORN } Found;

static Found look(const Bench *bench, Operation operation) {
    const FileAccess *files = file_access_system();
    if (!files->exists(files->user, bench->path)) return operation == CREATE ? FOUND_OLD : FOUND_TORN;
    char *text = NULL;
    size_t bytes = 0;
    assert_true(files->read(files->user, bench->arena, bench->path, &text, &bytes, NULL));
    size_t size = bench->bytes;
    if (operation != APPEND) {
        if (bytes != size) return FOUND_TORN;
        if (memcmp(text, bench->new, size) == 0) return FOUND_NEW;
        return operation == REPLACE && memcmp(text, bench->old, size) == 0 ? FOUND_OLD : FOUND_TORN;
    }
    if (bytes < size || bytes > 2 * size || memcmp(text, bench->old, size) != 0) return FOUND_TORN;
    if (memcmp(text + size, bench->new, bytes - size) != 0) return FOUND_TORN;
    return bytes == size ? FOUND_OLD : bytes == 2 * size ? FOUND_NEW : FOUND_PART;
}

/* True when the fault was reached. */
static bool try_point(Bench *bench, Operation operation, Fault fault, int at, int cause) {
    Error error = {""};
    arena_clear(bench->arena);
    prepare(bench, operation);
    disk.is_on = true;
    disk.has_fired = disk.is_dead = false;
    disk.calls = 0;
    disk.at = at;
    disk.fault = fault;
    disk.cause = cause;
    bool says_written = operate(bench, operation, &error) && !disk.is_dead;
    disk.is_on = false;
    Found found = look(bench, operation);
    bench->points++;
    if (found == FOUND_TORN || (says_written && found != FOUND_NEW) || (operation != APPEND && found == FOUND_PART)) {
        fail_msg("operation %d, %zu bytes, fault %d at call %d: found %d, says %d", (int)operation, bench->bytes,
                 (int)fault, at, (int)found, (int)says_written);
    }
    if (!says_written && !disk.is_dead) assert_non_null(strstr(error.message, bench->path));
    bench->said_written += says_written;
    bench->said_not += !says_written;
    bench->fired += disk.has_fired;
    return disk.has_fired;
}

/* What a fault leaves behind must not stop the next writing. */
static void must_write_after(Bench *bench) {
    Error error = {""};
    if (!operate(bench, REPLACE, &error)) fail_msg("%s", error.message);
    assert_int_equal(look(bench, REPLACE), FOUND_NEW);
    assert_false(file_access_system()->exists(NULL, arena_format(bench->arena, "%s.new", bench->path)));
}

static void try_everything(Bench *bench, Operation operation) {
    static const int causes[] = {EIO, ENOSPC, EINTR, EDQUOT};
    for (Fault fault = 0; fault < FAULT_COUNT; fault++) {
        for (int c = 0; c < (fault <= FAULT_FROM_THEN ? COUNT_OF(causes) : 1); c++) {
            /* EINTR for ever is a disk that never answers: write() tries again, as it must. */
            if (fault == FAULT_FROM_THEN && causes[c] == EINTR) continue;
            int at = 1;
            while (try_point(bench, operation, fault, at, causes[c])) at++;
            assert_true(at > 4);
        }
        must_write_after(bench);
    }
}

static void a_file_is_the_old_or_the_new_one(void **state) {
    (void)state;
    static const size_t sizes[] = {700, 20000, 200000};
    char folder[] = "/tmp/miti_faults_XXXXXX";
    assert_non_null(mkdtemp(folder));
    Bench bench = {.arena = arena_create()};
    Arena *kept = arena_create();
    bench.path = file_join(kept, folder, "save.miti");
    bench.old = arena_alloc(kept, sizes[2] + 1);
    bench.new = arena_alloc(kept, sizes[2] + 1);
    for (size_t i = 0; i < sizes[2]; i++) {
        bench.old[i] = (char)('a' + i % 23);
        bench.new[i] = (char)('A' + i % 19);
    }
    for (int i = 0; i < COUNT_OF(sizes); i++) {
        bench.bytes = sizes[i];
        for (Operation operation = 0; operation < OPERATION_COUNT; operation++) try_everything(&bench, operation);
    }
    __real_unlink(bench.path);
    assert_int_equal(rmdir(folder), 0);
    print_message("%d points, %d faults: %d times written, %d times not; 0 lost, 0 torn, 0 'written' while old\n",
                  bench.points, bench.fired, bench.said_written, bench.said_not);
    assert_true(bench.fired >= 2000);
    arena_destroy(bench.arena);
    arena_destroy(kept);
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(a_file_is_the_old_or_the_new_one)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
