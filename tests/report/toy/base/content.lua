-- SPDX-License-Identifier: MIT
-- Aims whose attribution can be worked out by hand: a sum, a product, the larger of two, and mere luck.
rules {
  files_per_year = 3, inbox_size = 2,
  capital = { start = 5, most = 50, per_year = 0 },
  budget = { free_change = 1, change_cost = 2.0 },
  ceiling = { { 1964, 100 }, { 1980, 100 } },
}

budget_line "first" { order = 1, lever = "a", start = 0 }
budget_line "second" { order = 2, lever = "b", start = 0 }
budget_line "third" { order = 3, lever = "c", start = 0 }

instrument "law" { order = 1, lever = "e", lever_at_one = 7, start = 0, step = 0.5, capital = 12, jurisdiction = "ours" }

scenario "toy" { order = 1, first = 1964, last = 1970, minutes = 5, level = 1, chart = "all" }

strategy "history" {
  sources = { { document = "museum", grade = "B" } },
  picks_historical_options = true,
  years = { { year = 1964, budget = { first = 1 } }, { year = 1966, budget = { third = 1 } } },
}

aim "all" { order = 1, variable = "all", form = "1", aim = true, higher_is_better = true }
aim "product" { order = 2, variable = "product", form = "1", aim = true, higher_is_better = true }
aim "larger" { order = 3, variable = "larger", form = "1", aim = true, higher_is_better = true }
aim "weather" { order = 4, variable = "weather", form = "1", aim = true, higher_is_better = true }

-- What comes after the gate comes only when it was opened; the open gate also pays for the law.
event "gate" { kind = "plausible", on = date(1965, 1), options = {
  { id = "nothing", effects = {} },
  { id = "open", effects = { capital(10), queue("after", { after = years(2) }) } },
} }
event "after" { kind = "plausible", options = {
  { id = "nothing", effects = {} },
  { id = "act", effects = { lever "d" :add(5) } },
} }
event "sun" { kind = "plausible", window = { 1965, 1969 }, per_year = 0.2, shock = { source = "museum", size = "eight" },
  effects = { lever "weather" :add(8) } }
