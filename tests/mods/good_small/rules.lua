-- SPDX-License-Identifier: MIT
rules {
  files_per_year = 4,
  inbox_size = 3,
  last_published = 1968,
  capital = { start = 40, most = 100, per_year = 9 },
  budget = { free_change = 0.15, change_cost = 2.0 },
  ceiling = { { 1964, 6 }, { 1970, 20 } },
}
