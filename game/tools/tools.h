/* SPDX-License-Identifier: MIT
 *
 * The commands of mitictl, one file each. argv[0] is the command's word; the result is the exit code:
 * 0 good, 1 the thing asked about is bad, 2 wrong use, 3 our fault. */
#ifndef TOOLS_TOOLS_H
#define TOOLS_TOOLS_H

int tool_model(int argc, char **argv);
int tool_check(int argc, char **argv);

#endif
