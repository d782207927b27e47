programme "ai_compute" {
  order = 94, from = 2023, to = 2026, years = 7, yen_per_year = 20,
  capital = 8, kill = 9, chance = 0.4, partial = 0.35, picture = "gpu_rack",
  members = {
    { actor = "sakura", weight = 0.2, joins = -0.1, demand = { worth = 0.5, money = 0.1 } },
    { actor = "softbank", weight = 0.2, joins = -0.1, demand = { worth = 0.4, capital = 3 } },
    { actor = "universities", weight = 0.25, joins = 0.2 },
    { actor = "ntt", weight = 0.15, joins = -0.4 },
    { actor = "foreign_clouds", weight = 0.03, joins = 0.6, demand = { worth = 0.6, rival = "sakura", loss = 0.3 } },
  },
  running = { lever "software research money" :add(210) },
  success = { lever "ai know how push" :add(0.02, { lasts = years(6) }), relation "software_houses" :add(0.05) },
  failure = { relation "mof" :add(-0.15) },
  sources = { { document = "miti_projects", grade = "C" } },
}
