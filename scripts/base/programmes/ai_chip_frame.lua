programme "ai_chip_frame" {
  order = 10, from = 2022, to = 2026, years = 7, yen_per_year = 120,
  capital = 12, kill = 20, chance = 0.35, picture = "chip",
  available = "flag(rapidus)",
  partners = { "makers", "universities", "mof" },
  running = { lever "hardware research money" :add(1200), lever "software research money" :add(210) },
  success = { lever "ai know how push" :add(0.02, { lasts = years(6) }), relation "makers" :add(0.1) },
  failure = { relation "mof" :add(-0.3), capital(-5) },
  sources = { { document = "article_003", grade = "B" } },
}
