/* SPDX-License-Identifier: MIT */
Missing missing_function(void);
