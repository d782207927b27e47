programme "sigma" {
  order = 7, from = 1985, to = 1987, years = 5, yen_per_year = 2.5,
  capital = 8, kill = 10, chance = 0.35, picture = "beige_pc",
  partners = { "makers", "software_houses", "universities" },
  running = { lever "software research money" :add(2.5) },
  success = { lever "software tools productivity" :add(0.05, { over = years(4) }), relation "software_houses" :add(0.1) },
  failure = { relation "software_houses" :add(-0.1), relation "mof" :add(-0.05) },
  sources = { { document = "article_001", grade = "A" } },
}
