programme "government_cloud" {
  order = 88, from = 2021, to = 2023, years = 5, yen_per_year = 30,
  capital = 6, kill = 10, chance = 0.3, partial = 0.5, picture = "cloud",
  members = {
    { actor = "foreign_clouds", weight = 0.35, joins = 0.3, demand = { worth = 0.5, rival = "sakura", loss = 0.2 } },
    { actor = "users", weight = 0.35, joins = 0.4, demand = { worth = 0.4, money = 0.25 } },
    { actor = "makers", weight = 0.15, joins = 0.35, demand = { worth = 0.4, money = 0.1 } },
    { actor = "sakura", weight = 0.05, joins = 0.35, demand = { worth = 0.4, capital = 3 } },
  },
  running = { lever "software procurement money" :add(31.6) },
  success = { lever "state systems push" :add(0.1, { delay = years(1), lasts = years(8) }), lever "foreign platform push" :add(0.05, { delay = years(1), lasts = years(6) }), relation "users" :add(0.1) },
  failure = { relation "users" :add(-0.1) },
  sources = { { document = "digital_agency", grade = "B" } },
}
