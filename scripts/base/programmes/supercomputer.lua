programme "supercomputer" {
  order = 55, from = 1981, to = 1983, years = 9, yen_per_year = 2,
  capital = 6, kill = 7, chance = 0.55, partial = 0.3, picture = "supercomputer",
  members = {
    { actor = "fujitsu", weight = 0.2, joins = 0.5, demand = { worth = 0.4, capital = 2 } },
    { actor = "hitachi", weight = 0.2, joins = 0.45 },
    { actor = "nec", weight = 0.2, joins = 0.5, demand = { worth = 0.4, rival = "fujitsu", loss = 0.1 } },
    { actor = "toshiba", weight = 0.1, joins = 0.35 },
    { actor = "mitsubishi", weight = 0.1, joins = 0.35 },
    { actor = "oki", weight = 0.1, joins = 0.3 },
  },
  running = { lever "hardware research money" :add(2) },
  success = { lever "mainframe know how push" :add(0.01, { lasts = years(5) }), relation "makers" :add(0.05), relation "ustr" :add(-0.1) },
  failure = { relation "makers" :add(-0.05) },
  sources = { { document = "ipsj_museum", grade = "B" } },
}
