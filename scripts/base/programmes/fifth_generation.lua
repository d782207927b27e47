programme "fifth_generation" {
  order = 60, from = 1981, to = 1984, years = 11, yen_per_year = 4.9,
  capital = 9, kill = 12, chance = 0.25, partial = 0.4, picture = "blackboard",
  members = {
    { actor = "universities", weight = 0.3, joins = -0.2, demand = { worth = 0.4, money = 0.1 } },
    { actor = "fujitsu", weight = 0.15, joins = 0.4, demand = { worth = 0.4, capital = 2 } },
    { actor = "mitsubishi", weight = 0.15, joins = 0.3 },
    { actor = "hitachi", weight = 0.1, joins = 0.35 },
    { actor = "nec", weight = 0.1, joins = 0.35 },
    { actor = "ntt", weight = 0.1, joins = -0.4 },
  },
  running = { lever "hardware research money" :add(2.5), lever "software research money" :add(2.4) },
  success = { lever "ai know how push" :add(0.01, { lasts = years(8) }), relation "universities" :add(0.1) },
  failure = { relation "universities" :add(0.05), relation "mof" :add(-0.05) },
  sources = { { document = "icot_histories", grade = "B" } },
}
