programme "fifth_generation" {
  order = 6, from = 1981, to = 1984, years = 11, yen_per_year = 4.9,
  capital = 9, kill = 12, chance = 0.25, picture = "data_hall",
  partners = { "makers", "universities" },
  running = { lever "hardware research money" :add(2.5), lever "software research money" :add(2.4) },
  success = { lever "ai know how push" :add(0.01, { lasts = years(8) }), relation "universities" :add(0.1) },
  failure = { relation "universities" :add(0.05), relation "mof" :add(-0.05) },
  sources = { { document = "icot_histories", grade = "B" } },
}
