programme "e_japan" {
  order = 82, from = 2001, to = 2003, years = 5, yen_per_year = 5,
  capital = 4, kill = 8, chance = 0.5, partial = 0.4, picture = "parliament",
  members = {
    { actor = "ntt", weight = 0.2, joins = -0.4, demand = { worth = 0.4, capital = 4 } },
    { actor = "makers", weight = 0.2, joins = 0.2, demand = { worth = 0.4, money = 0.3 } },
    { actor = "users", weight = 0.3, joins = 0.2, demand = { worth = 0.4, money = 0.2 } },
  },
  running = { lever "state systems push" :add(0.4), lever "software procurement money" :add(5) },
  success = { lever "online know how push" :add(0.005, { lasts = years(5) }), relation "users" :add(0.15) },
  failure = { relation "users" :add(-0.1) },
  sources = { { document = "ejapan_2001", grade = "C" } },
}
