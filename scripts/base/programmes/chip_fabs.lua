programme "chip_fabs" {
  order = 9, from = 2021, to = 2022, years = 3, yen_per_year = 100,
  capital = 10, kill = 15, chance = 0.6, picture = "chip",
  partners = { "makers", "mof" },
  running = { lever "hardware research money" :add(1300) },
  success = { relation "makers" :add(0.1), relation "ustr" :add(0.05) },
  failure = { relation "mof" :add(-0.2) },
  sources = { { document = "article_003", grade = "B" } },
}
