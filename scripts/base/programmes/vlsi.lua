programme "vlsi" {
  order = 4, from = 1976, to = 1978, years = 4, yen_per_year = 7.25,
  capital = 8, kill = 12, chance = 0.7, picture = "chip",
  partners = { "makers", "universities" },
  running = { lever "hardware research money" :add(7.25) },
  success = { lever "mainframe know how push" :add(0.01, { lasts = years(5) }), relation "makers" :add(0.1), relation "ustr" :add(-0.1) },
  failure = { relation "makers" :add(-0.1), relation "mof" :add(-0.05) },
  sources = { { document = "nikkei_2008", grade = "B" } },
}
