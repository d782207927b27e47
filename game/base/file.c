/* SPDX-License-Identifier: MIT
 *
 * The operating system's files behind the table of file.h. A file is replaced by writing a neighbour, flushing it
 * and renaming it, so a crash leaves the old or the new one. The only place in the core that opens files. */
#include "base/file.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { MOST_BYTES = 64 << 20 }; /* of one file: no save, model or table comes near; a device may never end */

static bool fail(Error *error, const char *path, const char *doing) {
    return error_set(error, "%s: error: cannot %s: %s; check the path and its permissions", path, doing,
                     strerror(errno));
}

/* Room for a file of this size, as far as sizes can be believed. */
static Text begin_file(Arena *arena, off_t size) {
    size_t room = size > 0 && size <= MOST_BYTES ? (size_t)size + 1 : 256;
    return (Text){.arena = arena, .data = arena_alloc(arena, room), .capacity = room};
}

static bool system_read(void *user, Arena *arena, const char *path, char **out, size_t *bytes, Error *error) {
    (void)user;
    FILE *file = fopen(path, "rb");
    if (!file) return fail(error, path, "open");
    struct stat info = {0};
    if (fstat(fileno(file), &info) == 0 && S_ISDIR(info.st_mode)) {
        fclose(file);
        return error_set(error, "%s: error: is a folder; name a file", path);
    }
    Text text = begin_file(arena, info.st_size);
    char piece[65536];
    size_t got;
    while (text.bytes <= MOST_BYTES && (got = fread(piece, 1, sizeof piece, file)) > 0) {
        text_add_bytes(&text, piece, got);
    }
    bool good = !ferror(file);
    if (!good) fail(error, path, "read");
    fclose(file);
    if (text.bytes > MOST_BYTES) {
        return error_set(error, "%s: error: more than %d MiB; name another file", path, MOST_BYTES >> 20);
    }
    if (!good) return false;
    *out = text.data;
    *bytes = text.bytes;
    return true;
}

static bool write_all(int file, const char *data, size_t bytes) {
    while (bytes > 0) {
        ssize_t written = write(file, data, bytes);
        if (written < 0 && errno == EINTR) continue;
        if (written <= 0) return false;
        data += written;
        bytes -= (size_t)written;
    }
    return true;
}

/* Writes and flushes to the disk; closes the file in every case. */
static bool fill_and_close(int file, const char *data, size_t bytes) {
    bool good = write_all(file, data, bytes) && fsync(file) == 0;
    int cause = errno;
    if (close(file) != 0) good = false;
    if (!good && cause) errno = cause;
    return good;
}

/* A new name is on the disk only when its folder is. A folder that cannot be opened or flushed (some file systems
 * refuse) leaves that to the system; a disk that fails is told. */
static bool flush_folder_of(const char *path) {
    char folder[4096] = ".";
    const char *slash = strrchr(path, '/');
    if (slash) snprintf(folder, sizeof folder, "%.*s", slash == path ? 1 : (int)(slash - path), path);
    int opened = open(folder, O_RDONLY | O_DIRECTORY);
    if (opened < 0) return true;
    bool good = fsync(opened) == 0 || errno != EIO;
    int cause = errno;
    close(opened);
    errno = cause;
    return good;
}

/* A device or a pipe cannot be replaced, and a terminal has nothing to flush. */
static bool write_device(const char *path, const char *data, size_t bytes, Error *error) {
    int file = open(path, O_WRONLY);
    if (file < 0) return fail(error, path, "open");
    bool good = write_all(file, data, bytes);
    if (!good) fail(error, path, "write");
    close(file);
    return good;
}

static bool replace_file(const char *path, const char *data, size_t bytes, Error *error) {
    char neighbour[4096];
    int length = snprintf(neighbour, sizeof neighbour, "%s.new", path);
    if (length < 0 || (size_t)length >= sizeof neighbour) return error_set(error, "%s: error: path too long", path);
    int file = open(neighbour, O_WRONLY | O_CREAT | O_TRUNC, 0644);
    if (file < 0) return fail(error, path, "create");
    if (!fill_and_close(file, data, bytes) || rename(neighbour, path) != 0) {
        fail(error, path, "write");
        unlink(neighbour);
        return false;
    }
    return flush_folder_of(path) || fail(error, path, "flush the folder of");
}

static bool system_write(void *user, const char *path, const char *data, size_t bytes, Error *error) {
    (void)user;
    struct stat info;
    if (stat(path, &info) == 0 && !S_ISREG(info.st_mode)) return write_device(path, data, bytes, error);
    char *target = realpath(path, NULL); /* a link stays a link to its file */
    bool good = replace_file(target ? target : path, data, bytes, error);
    free(target);
    return good;
}

static bool system_append(void *user, const char *path, const char *data, size_t bytes, Error *error) {
    (void)user;
    int file = open(path, O_WRONLY | O_CREAT | O_APPEND, 0644);
    if (file < 0) return fail(error, path, "open");
    return fill_and_close(file, data, bytes) || fail(error, path, "append to");
}

static bool system_truncate(void *user, const char *path, size_t bytes, Error *error) {
    (void)user;
    return truncate(path, (off_t)bytes) == 0 || fail(error, path, "shorten");
}

static int compare_names(const void *a, const void *b) {
    return strcmp(*(char *const *)a, *(char *const *)b);
}

static bool system_list(void *user, Arena *arena, const char *folder, char ***names, int *name_count, Error *error) {
    (void)user;
    DIR *opened = opendir(folder);
    if (!opened) return fail(error, folder, "list");
    LIST(char *) found = {0};
    for (struct dirent *entry; (entry = readdir(opened));) {
        if (text_equal(entry->d_name, ".") || text_equal(entry->d_name, "..")) continue;
        struct stat info;
        bool is_folder = stat(file_join(arena, folder, entry->d_name), &info) == 0 && S_ISDIR(info.st_mode);
        list_push(arena, &found, arena_format(arena, "%s%s", entry->d_name, is_folder ? "/" : ""));
    }
    closedir(opened);
    if (found.count > 0) qsort(found.items, (size_t)found.count, sizeof(char *), compare_names);
    *names = found.items;
    *name_count = found.count;
    return true;
}

static bool system_exists(void *user, const char *path) {
    (void)user;
    struct stat info;
    return stat(path, &info) == 0;
}

static bool system_make_folder(void *user, const char *path, Error *error) {
    (void)user;
    char part[4096];
    size_t length = strlen(path);
    if (length >= sizeof part) return error_set(error, "%s: error: path too long", path);
    for (size_t i = 1; i <= length; i++) {
        if (path[i] != '/' && path[i] != 0) continue;
        memcpy(part, path, i);
        part[i] = 0;
        if (mkdir(part, 0755) != 0 && errno != EEXIST) return fail(error, path, "make folder");
    }
    return true;
}

static bool system_remove(void *user, const char *path, Error *error) {
    (void)user;
    return unlink(path) == 0 || fail(error, path, "remove");
}

static int64_t system_modified(void *user, const char *path) {
    (void)user;
    struct stat info;
    return stat(path, &info) == 0 ? (int64_t)info.st_mtime : 0;
}

void file_hold_standard(void) {
    for (int file = STDIN_FILENO; file <= STDERR_FILENO; file++) {
        if (fcntl(file, F_GETFD) >= 0 || errno != EBADF) continue;
        /* Opened the wrong way round, so that using it fails as on a closed one. */
        if (open("/dev/null", file == STDIN_FILENO ? O_WRONLY : O_RDONLY) < 0) return;
    }
}

static const FileAccess SYSTEM_FILES = {.read = system_read,
                                        .write = system_write,
                                        .append = system_append,
                                        .truncate = system_truncate,
                                        .list = system_list,
                                        .exists = system_exists,
                                        .make_folder = system_make_folder,
                                        .remove = system_remove,
                                        .modified = system_modified};

const FileAccess *file_access_system(void) {
    return &SYSTEM_FILES;
}

char *file_join(Arena *arena, const char *folder, const char *name) {
    size_t length = strlen(folder);
    bool closed = length == 0 || folder[length - 1] == '/';
    return arena_format(arena, "%s%s%s", folder, closed ? "" : "/", name);
}

/* The folder of the running program, or NULL where the system does not tell. */
static char *program_folder(Arena *arena) {
    char path[4096];
    ssize_t length = readlink("/proc/self/exe", path, sizeof path);
    if (length <= 0 || length >= (ssize_t)sizeof path) return NULL;
    while (length > 0 && path[length - 1] != '/') length--;
    return arena_copy_bytes(arena, path, (size_t)length);
}

const char *file_find_data(Arena *arena, const char *source_folder, const char *installed_folder) {
    const char *program = program_folder(arena);
    const char *beside = program ? file_join(arena, program, "../share/miti") : installed_folder;
    const char *const folders[] = {source_folder, beside, installed_folder};
    for (int i = 0; i < COUNT_OF(folders); i++) {
        if (system_exists(NULL, file_join(arena, folders[i], "scripts/base/mod.json"))) return folders[i];
    }
    return installed_folder;
}
