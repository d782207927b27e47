programme "pattern_information" {
  order = 20, from = 1970, to = 1973, years = 10, yen_per_year = 2.2,
  capital = 5, kill = 5, chance = 0.4, partial = 0.4, picture = "kanji_terminal",
  members = {
    { actor = "toshiba", weight = 0.25, joins = 0.45, demand = { worth = 0.4, money = 0.05 } },
    { actor = "hitachi", weight = 0.15, joins = 0.45 },
    { actor = "nec", weight = 0.15, joins = 0.45 },
    { actor = "fujitsu", weight = 0.1, joins = 0.5 },
    { actor = "universities", weight = 0.2, joins = -0.2 },
  },
  running = { lever "hardware research money" :add(1.5), lever "software research money" :add(0.7) },
  success = { lever "custom know how push" :add(0.01, { lasts = years(5) }), relation "universities" :add(0.1) },
  failure = { relation "universities" :add(-0.05) },
  sources = { { document = "miti_large_projects", grade = "C" } },
}
