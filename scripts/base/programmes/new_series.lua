programme "new_series" {
  order = 3, from = 1972, to = 1974, years = 5, yen_per_year = 11.4,
  capital = 9, kill = 14, chance = 0.6, picture = "mainframe",
  partners = { "makers", "mof" },
  running = { lever "hardware research money" :add(10.3), lever "software research money" :add(1.1) },
  success = { lever "mainframe know how push" :add(0.01, { lasts = years(4) }), relation "makers" :add(0.1) },
  failure = { relation "makers" :add(-0.1), relation "mof" :add(-0.05) },
  sources = { { document = "ipsj_museum", grade = "B" } },
}
