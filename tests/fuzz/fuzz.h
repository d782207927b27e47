/* SPDX-License-Identifier: MIT
 *
 * What the fuzz targets share: the table of files they read from. Nothing a target reads reaches the disk, except
 * the shipped prelude and the small fixtures of tests/, read once. */
#ifndef TESTS_FUZZ_FUZZ_H
#define TESTS_FUZZ_FUZZ_H

#include <stddef.h>
#include <stdint.h>

#include "base/file.h"
#include "content/content.h"

/* libFuzzer calls this with every input. */
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t bytes);

/* One file that a target replaces by its input; the others come from the source folder. */
typedef struct FuzzFile {
    const char *path; /* relative to the source folder; NULL for none */
    const char *text;
    size_t bytes;
} FuzzFile;

/* Loads a folder of tests/ ("tests/mods/good_small") as the base mod beside the real prelude, with a model and, where
 * `addon` is not NULL, a further mod. Every path is relative to the source folder. Problems go to `problems`. */
Content *fuzz_load_content(const char *base, const char *addon, const char *model, const FuzzFile *file,
                           Problems *problems);
/* The content of tests/campaign/fixture; stops the target where it does not load, for it would test nothing. */
Content *fuzz_load_fixture(void);
/* Loads tests/mods/good_small with tests/mods/good_addon, whose file `path` is the input; content or problems must
 * come out. */
void fuzz_load_addon(const char *path, const uint8_t *data, size_t bytes);

#endif
