/* SPDX-License-Identifier: MIT
 *
 * mitictl model bench: how fast a model loads and runs, and the hash of all its numbers. */
#ifndef TOOLS_TOOL_MODEL_BENCH_H
#define TOOLS_TOOL_MODEL_BENCH_H

/* argv[0] is "bench". The exit code as of every command. */
int tool_model_bench(int argc, char **argv);

#endif
