programme "grand_voyage" {
  order = 84, from = 2007, to = 2008, years = 3, yen_per_year = 5,
  capital = 4, kill = 5, chance = 0.2, partial = 0.4, picture = "data_hall",
  members = {
    { actor = "ntt", weight = 0.2, joins = -0.4, demand = { worth = 0.4, money = 0.15 } },
    { actor = "makers", weight = 0.2, joins = 0.3, demand = { worth = 0.4, capital = 2 } },
    { actor = "universities", weight = 0.2, joins = 0 },
    { actor = "software_houses", weight = 0.15, joins = -0.5 },
  },
  running = { lever "software research money" :add(5) },
  success = { lever "online know how push" :add(0.015, { lasts = years(6) }), relation "universities" :add(0.05) },
  failure = { relation "mof" :add(-0.05) },
  sources = { { document = "grand_voyage", grade = "C" } },
}
