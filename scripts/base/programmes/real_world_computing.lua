programme "real_world_computing" {
  order = 80, from = 1992, to = 1994, years = 10, yen_per_year = 5.6,
  capital = 6, kill = 8, chance = 0.3, partial = 0.4, picture = "server_rack",
  members = {
    { actor = "universities", weight = 0.35, joins = -0.1, demand = { worth = 0.4, money = 0.1 } },
    { actor = "makers", weight = 0.35, joins = 0.25, demand = { worth = 0.4, capital = 2 } },
    { actor = "ntt", weight = 0.1, joins = -0.4 },
  },
  running = { lever "hardware research money" :add(2.8), lever "software research money" :add(2.8) },
  success = { lever "ai know how push" :add(0.01, { lasts = years(8) }) },
  failure = { relation "mof" :add(-0.05) },
  sources = { { document = "literature_projects", grade = "C" } },
}
