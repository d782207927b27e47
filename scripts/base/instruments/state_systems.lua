instrument "state_systems" {
  order = 15, lever = "state systems push", lever_at_one = 1.0, start = 0.00, step = 0.05,
  capital = 14, yen_per_year = 3, jurisdiction = "ours",
  available = "Time >= 1970",
  effects = { relation "users" :add(0.01), relation "mof" :add(-0.01) },
  sources = { { document = "article_004", grade = "C" } },
}
