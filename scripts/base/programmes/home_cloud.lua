programme "home_cloud" {
  order = 85, kind = "plausible", from = 2008, to = 2014, years = 6, yen_per_year = 15,
  capital = 9, kill = 9, chance = 0.35, partial = 0.3, picture = "cherry_racks",
  available = "Time < 2015",
  members = {
    { actor = "ntt", weight = 0.3, joins = 0.1, demand = { worth = 0.4, capital = 4 } },
    { actor = "fujitsu", weight = 0.2, joins = 1, demand = { worth = 0.6, money = 0.15 } },
    { actor = "nec", weight = 0.15, joins = 0.9, demand = { worth = 0.6, rival = "fujitsu", loss = 0.1 } },
    { actor = "sakura", weight = 0.15, joins = -0.1 },
    { actor = "users", weight = 0.1, joins = 0.3 },
  },
  running = { lever "security money" :add(15) },
  success = { lever "cloud know how push" :add(0.02, { lasts = years(6) }), relation "software_houses" :add(0.1), relation "ustr" :add(-0.05) },
  failure = { relation "makers" :add(-0.1), relation "mof" :add(-0.1) },
  sources = { { document = "cloud_reports", grade = "C" }, { document = "our_reading", grade = "D" } },
}
