instrument "antitrust_stance" {
  order = 8, lever = "antitrust stance", lever_at_one = 1.0, start = 0.00, step = 0.05,
  capital = 16, yen_per_year = 0, jurisdiction = "diet",
  available = "Time >= 1970",
  effects = { relation "makers" :add(-0.02), relation "software_houses" :add(0.01) },
  sources = { { document = "article_004", grade = "C" } },
}
