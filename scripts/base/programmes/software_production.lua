programme "software_production" {
  order = 41, from = 1976, to = 1978, years = 6, yen_per_year = 1.1,
  capital = 3, kill = 4, chance = 0.25, partial = 0.35, picture = "software_factory",
  members = {
    { actor = "software_houses", weight = 0.5, joins = -0.45, demand = { worth = 0.4, money = 0.2 } },
    { actor = "makers", weight = 0.15, joins = 0.45, demand = { worth = 0.4, rival = "software_houses", loss = 0.1 } },
    { actor = "users", weight = 0.1, joins = -0.25 },
  },
  running = { lever "software research money" :add(1.1) },
  success = { lever "software tools productivity" :add(0.04, { over = years(4) }), relation "software_houses" :add(0.1) },
  failure = { relation "software_houses" :add(-0.05) },
  sources = { { document = "cusumano_1991", grade = "C" } },
}
