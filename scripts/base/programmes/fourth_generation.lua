programme "fourth_generation" {
  order = 50, from = 1979, to = 1981, years = 5, yen_per_year = 4.5,
  capital = 7, kill = 9, chance = 0.45, partial = 0.35, picture = "machine_room",
  members = {
    { actor = "fujitsu", weight = 0.2, joins = 0.6, demand = { worth = 0.4, capital = 3 } },
    { actor = "hitachi", weight = 0.2, joins = 0.55, demand = { worth = 0.4, money = 0.1 } },
    { actor = "nec", weight = 0.2, joins = 0.45 },
    { actor = "toshiba", weight = 0.15, joins = 0.45 },
    { actor = "mitsubishi", weight = 0.15, joins = 0.4 },
  },
  running = { lever "hardware research money" :add(2.25), lever "software research money" :add(2.25) },
  success = { lever "package know how push" :add(0.01, { lasts = years(5) }) },
  failure = { relation "makers" :add(-0.05) },
  sources = { { document = "okimoto_1989", grade = "C" } },
}
