programme "chip_fabs" {
  order = 90, from = 2021, to = 2022, years = 3, yen_per_year = 100,
  capital = 10, kill = 15, chance = 0.6, partial = 0.25, picture = "chip",
  members = {
    { actor = "tsmc", weight = 0.5, joins = -0.1, demand = { worth = 0.5, money = 0.1 } },
    { actor = "makers", weight = 0.25, joins = 0.35 },
    { actor = "universities", weight = 0.1, joins = 0.2, demand = { worth = 0.4, money = 0.02 } },
  },
  running = { lever "hardware research money" :add(1300) },
  success = { relation "makers" :add(0.1), relation "ustr" :add(0.05) },
  failure = { relation "mof" :add(-0.2) },
  sources = { { document = "article_003", grade = "B" } },
}
