instrument "executive_literacy" {
  order = 13, lever = "executive literacy push", lever_at_one = 1.0, start = 0.00, step = 0.05,
  capital = 8, yen_per_year = 1, jurisdiction = "ours",
  available = "Time >= 1970",
  effects = { relation "users" :add(0.01) },
  sources = { { document = "article_000", grade = "D" } },
}
