-- SPDX-License-Identifier: MIT
budget_line "research" { order = 2, lever = "Research_Money", start = 0.6 }
budget_line "another" { order = 1, lever = "research money", start = 0 }

instrument "import_licences" {
  order = 1, lever = "import licences", lever_at_one = 1.0, start = 1.0, step = 0.25, capital = 12,
  jurisdiction = "ours", available = "Time < 1976", effects = { relation "users" :add(-0.02) },
  sources = { { document = "museum", grade = "B" } },
}

programme "sigma" {
  order = 1, from = 1984, to = 1987, years = 5, yen_per_year = oku(50), capital = 8, kill = 10, chance = 0.35,
  available = "succeeded(sigma) = 0 :AND: flag(bundled) < 1", members = { { actor = "users", weight = 0.5, joins = 0.2, when = "Time > 1960",
    demand = { worth = 0.5, money = 0.1, capital = 2, rival = "users", loss = 0.1 } } },
  path = { 0.5, 1, 1, 1, 1.5 }, partial = 0.2,
  running = { lever "price of software" :add(0.01) },
  success = { lever "price of software" :add(0.2, { over = years(3) }), capital(5) },
  failure = { lever "price of software" :scale(0.7, { decays = years(15) }) },
}

actor "users" {
  order = 1, adviser = true, relation = -0.1, picture = "users",
  lines = { { when = "trade balance > 0.5", say = "actor.users.line.glad" }, { say = "actor.users.line.calm" } },
}

scenario "s0" { order = 1, first = 1964, last = 1966, minutes = 8, level = 1, chart = "share of home[mainframe]" }

strategy "history" {
  picks_historical_options = true,
  years = {
    { year = 1964, budget = { research = 1.2 }, instruments = { import_licences = 1 } },
    { year = 1984, start = { "sigma" }, stop = { "sigma" } },
  },
}
strategy "other" { years = {}, options = { unbundling = "keep" } }

aim "trade_balance" { order = 1, variable = "trade balance", form = "tn", aim = true, higher_is_better = true }

term "know_how" { kind = "economics", reading = "ぎじゅつ", also = { "skill" }, never = { "knowhow" }, about = { "aim.trade_balance" }, source = "white_paper", grade = "B" }
