programme "dx_promotion" {
  order = 86, from = 2018, to = 2020, years = 9, yen_per_year = 1,
  capital = 4, kill = 5, chance = 0.3, partial = 0.5, picture = "migration",
  members = {
    { actor = "users", weight = 0.4, joins = 0.4, demand = { worth = 0.4, money = 0.5 } },
    { actor = "software_houses", weight = 0.2, joins = -0.4 },
    { actor = "makers", weight = 0.2, joins = 0.3, demand = { worth = 0.4, capital = 3 } },
  },
  running = { lever "executive literacy push" :add(0.15), lever "legacy renewal push" :add(0.2) },
  success = { lever "executive literacy push" :add(0.15), lever "legacy renewal push" :add(0.2) },
  failure = { relation "users" :add(-0.05) },
  sources = { { document = "meti_2018", grade = "A" } },
}
