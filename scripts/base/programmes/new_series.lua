programme "new_series" {
  order = 30, from = 1972, to = 1974, years = 5, yen_per_year = 11.4,
  capital = 9, kill = 14, chance = 0.6, partial = 0.25, picture = "mainframe",
  members = {
    { actor = "fujitsu", weight = 0.25, joins = 0.6, demand = { worth = 0.4, capital = 3 } },
    { actor = "hitachi", weight = 0.25, joins = 0.55, demand = { worth = 0.4, rival = "fujitsu", loss = 0.1 } },
    { actor = "nec", weight = 0.2, joins = 0.55, demand = { worth = 0.4, money = 0.05 } },
    { actor = "toshiba", weight = 0.1, joins = 0.6, demand = { worth = 0.4, money = 0.05 } },
    { actor = "mitsubishi", weight = 0.1, joins = 0.4 },
    { actor = "oki", weight = 0.1, joins = 0.4 },
  },
  running = { lever "hardware research money" :add(10.3), lever "software research money" :add(1.1) },
  success = { lever "mainframe know how push" :add(0.01, { lasts = years(4) }), relation "makers" :add(0.1) },
  failure = { relation "makers" :add(-0.1), relation "mof" :add(-0.05) },
  sources = { { document = "ipsj_museum", grade = "B" } },
}
