programme "tron_support" {
  order = 65, from = 1984, to = 1986, years = 6, yen_per_year = 0.05,
  capital = 2, kill = 2, chance = 0.15, partial = 0.5, picture = "school",
  members = {
    { actor = "universities", weight = 0.35, joins = -0.1 },
    { actor = "matsushita", weight = 0.25, joins = -0.1, demand = { worth = 0.4, money = 0.3 } },
    { actor = "fujitsu", weight = 0.15, joins = 0.4 },
    { actor = "nec", weight = 0.1, joins = 0.3, when = "leading maker share < 0.4" },
  },
  running = { lever "software research money" :add(0.05) },
  success = { lever "pc know how push" :add(0.015, { lasts = years(6) }), lever "custom know how push" :add(0.01, { lasts = years(8) }), relation "universities" :add(0.1) },
  failure = { relation "universities" :add(-0.05) },
  sources = { { document = "article_001", grade = "A" } },
}
