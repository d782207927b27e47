programme "super_high_performance" {
  order = 1, from = 1966, to = 1968, years = 6, yen_per_year = 1.67,
  capital = 6, kill = 8, chance = 0.5, picture = "mainframe",
  partners = { "makers", "universities" },
  running = { lever "hardware research money" :add(1.25), lever "software research money" :add(0.42) },
  success = { lever "mainframe know how push" :add(0.01, { lasts = years(4) }), relation "makers" :add(0.05) },
  failure = { relation "makers" :add(-0.05), relation "mof" :add(-0.03) },
  sources = { { document = "ipsj_museum", grade = "B" } },
}
