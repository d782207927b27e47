programme "super_high_performance" {
  order = 10, from = 1966, to = 1968, years = 6, yen_per_year = 1.47,
  capital = 6, kill = 8, chance = 0.5, partial = 0.3, picture = "core_memory",
  members = {
    { actor = "hitachi", weight = 0.35, joins = 0.25, demand = { worth = 0.4, money = 0.1 } },
    { actor = "nec", weight = 0.2, joins = 0.25, demand = { worth = 0.4, rival = "hitachi", loss = 0.1 } },
    { actor = "fujitsu", weight = 0.15, joins = 0.3, demand = { worth = 0.4, capital = 2 } },
    { actor = "universities", weight = 0.15, joins = -0.2 },
  },
  running = { lever "hardware research money" :add(1.25), lever "software research money" :add(0.22) },
  success = { lever "mainframe know how push" :add(0.01, { lasts = years(4) }), relation "makers" :add(0.05) },
  failure = { relation "makers" :add(-0.05), relation "mof" :add(-0.03) },
  sources = { { document = "ipsj_museum", grade = "B" } },
}
