instrument "platform_openness" {
  order = 11, lever = "platform openness", lever_at_one = 1.0, start = 0.00, step = 0.05,
  capital = 10, yen_per_year = 0.1, jurisdiction = "mpt",
  available = "Time >= 1984",
  effects = { relation "ntt" :add(-0.02), relation "users" :add(0.01) },
  sources = { { document = "article_002", grade = "D" } },
}
