programme "sigma" {
  order = 70, from = 1985, to = 1987, years = 5, yen_per_year = 2.5,
  capital = 8, kill = 10, chance = 0.37, partial = 0.3, picture = "beige_pc",
  members = {
    { actor = "makers", weight = 0.3, joins = 0.5, demand = { worth = 0.4, capital = 3 } },
    { actor = "software_houses", weight = 0.3, joins = -0.4, demand = { worth = 0.4, money = 0.15, rival = "makers", loss = 0.05 } },
    { actor = "universities", weight = 0.15, joins = 0 },
    { actor = "ibm_japan", weight = 0.06, joins = 0.2, demand = { worth = 0.9, rival = "makers", loss = 0.15 } },
  },
  running = { lever "software research money" :add(2.65) },
  success = { lever "software tools productivity" :add(0.05, { over = years(4) }), relation "software_houses" :add(0.1) },
  failure = { relation "software_houses" :add(-0.1), relation "mof" :add(-0.05) },
  sources = { { document = "article_001", grade = "A" } },
}
