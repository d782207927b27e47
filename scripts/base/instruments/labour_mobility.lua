instrument "labour_mobility" {
  order = 10, lever = "labour mobility", lever_at_one = 1.0, start = 0.00, step = 0.05,
  capital = 18, yen_per_year = 0, jurisdiction = "diet",
  available = "Time >= 1970",
  effects = { relation "makers" :add(-0.02), relation "software_houses" :add(0.01) },
  sources = { { document = "article_000", grade = "D" } },
}
