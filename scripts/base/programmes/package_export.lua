programme "package_export" {
  order = 76, kind = "plausible", from = 1983, to = 1997, years = 7, yen_per_year = 3,
  capital = 6, kill = 5, chance = 0.35, partial = 0.35, picture = "software_box",
  members = {
    { actor = "software_houses", weight = 0.4, joins = -0.3, demand = { worth = 0.4, money = 0.15 } },
    { actor = "users", weight = 0.15, joins = 0 },
    { actor = "nec", weight = 0.1, joins = 1.2, demand = { worth = 0.5, rival = "software_houses", loss = 0.1 } },
    { actor = "industrial_bank", weight = 0.15, joins = 0.3, demand = { worth = 0.3, capital = 3 } },
  },
  running = { lever "software research money" :add(2), lever "english and experience abroad" :add(0.08) },
  success = { lever "package know how push" :add(0.02, { lasts = years(8) }), lever "english and experience abroad" :add(0.12, { over = years(3) }), relation "software_houses" :add(0.15) },
  failure = { relation "software_houses" :add(-0.1), relation "mof" :add(-0.05) },
  sources = { { document = "jeida_1998", grade = "C" }, { document = "our_reading", grade = "D" } },
}
