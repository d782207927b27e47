programme "vlsi" {
  order = 40, from = 1976, to = 1978, years = 4, yen_per_year = 7.25,
  capital = 8, kill = 12, chance = 0.7, partial = 0.2, picture = "wafer",
  members = {
    { actor = "fujitsu", weight = 0.2, joins = 0.55, demand = { worth = 0.4, capital = 2 } },
    { actor = "hitachi", weight = 0.2, joins = 0.55, demand = { worth = 0.4, rival = "toshiba", loss = 0.1 } },
    { actor = "nec", weight = 0.2, joins = 0.5 },
    { actor = "toshiba", weight = 0.15, joins = 0.5 },
    { actor = "mitsubishi", weight = 0.1, joins = 0.4 },
    { actor = "universities", weight = 0.1, joins = -0.2 },
  },
  running = { lever "hardware research money" :add(7.25) },
  success = { lever "mainframe know how push" :add(0.01, { lasts = years(5) }), relation "makers" :add(0.1), relation "ustr" :add(-0.1) },
  failure = { relation "makers" :add(-0.1), relation "mof" :add(-0.05) },
  sources = { { document = "nikkei_2008", grade = "B" } },
}
