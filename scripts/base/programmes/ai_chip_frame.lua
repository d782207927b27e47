programme "ai_chip_frame" {
  order = 92, from = 2022, to = 2026, years = 7, yen_per_year = 100,
  capital = 12, kill = 20, chance = 0.35, partial = 0.3, picture = "northern_fab",
  available = "flag(rapidus)",
  members = {
    { actor = "ibm_japan", weight = 0.3, joins = -0.8, demand = { worth = 0.5, money = 0.05 } },
    { actor = "toyota", weight = 0.1, joins = -0.1, demand = { worth = 0.4, capital = 3 } },
    { actor = "ntt", weight = 0.1, joins = -0.4 },
    { actor = "nec", weight = 0.05, joins = 0.4 },
    { actor = "softbank", weight = 0.1, joins = -0.1, demand = { worth = 0.4, money = 0.05 } },
    { actor = "universities", weight = 0.1, joins = 0.2 },
  },
  running = { lever "hardware research money" :add(1200) },
  success = { lever "mainframe know how push" :add(0.02, { lasts = years(6) }), relation "makers" :add(0.1) },
  failure = { relation "mof" :add(-0.3), capital(-5) },
  sources = { { document = "article_003", grade = "B" } },
}
