programme "japan_software_company" {
  order = 11, from = 1966, to = 1967, years = 6, yen_per_year = 0.2,
  capital = 4, kill = 3, chance = 0.25, partial = 0.3, picture = "handshake",
  members = {
    { actor = "fujitsu", weight = 0.25, joins = 0.35, demand = { worth = 0.4, capital = 2 } },
    { actor = "hitachi", weight = 0.25, joins = 0.3, demand = { worth = 0.4, rival = "nec", loss = 0.1 } },
    { actor = "nec", weight = 0.25, joins = 0.3, demand = { worth = 0.4, money = 0.2 } },
    { actor = "industrial_bank", weight = 0.1, joins = -0.2 },
  },
  running = { lever "software research money" :add(0.2) },
  success = { lever "package know how push" :add(0.015, { lasts = years(5) }), lever "open architecture push" :add(0.05, { over = years(3) }), relation "makers" :add(0.05) },
  failure = { relation "software_houses" :add(-0.05) },
  sources = { { document = "article_001", grade = "A" }, { document = "article_002", grade = "B" } },
}
