instrument "english_abroad" {
  order = 12, lever = "english and experience abroad", lever_at_one = 1.0, start = 0.00, step = 0.05,
  capital = 10, yen_per_year = 2, jurisdiction = "education",
  available = "Time >= 1966",
  effects = { relation "universities" :add(0.02) },
  sources = { { document = "article_001", grade = "D" } },
}
