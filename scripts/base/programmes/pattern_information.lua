programme "pattern_information" {
  order = 2, from = 1970, to = 1973, years = 10, yen_per_year = 2.2,
  capital = 5, kill = 5, chance = 0.4, picture = "kanji_terminal",
  partners = { "makers", "universities" },
  running = { lever "hardware research money" :add(1.5), lever "software research money" :add(0.7) },
  success = { lever "custom know how push" :add(0.01, { lasts = years(5) }), relation "universities" :add(0.1) },
  failure = { relation "universities" :add(-0.05) },
  sources = { { document = "miti_large_projects", grade = "C" } },
}
