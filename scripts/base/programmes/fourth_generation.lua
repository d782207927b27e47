programme "fourth_generation" {
  order = 5, from = 1979, to = 1981, years = 5, yen_per_year = 4.5,
  capital = 7, kill = 9, chance = 0.45, picture = "tape",
  partners = { "makers" },
  running = { lever "hardware research money" :add(2.25), lever "software research money" :add(2.25) },
  success = { lever "package know how push" :add(0.01, { lasts = years(5) }) },
  failure = { relation "makers" :add(-0.05) },
  sources = { { document = "okimoto_1989", grade = "C" } },
}
