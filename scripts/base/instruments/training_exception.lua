instrument "training_exception" {
  order = 31, lever = "ai know how push", lever_at_one = 0.012, start = 0.00, step = 0.05,
  capital = 12, yen_per_year = 0, jurisdiction = "education",
  available = "Time >= 2009",
  effects = { lever "foreign platform push" :add(0.15), relation "users" :add(0.01),
              relation "universities" :add(0.01) },
  sources = { { document = "copyright_2018", grade = "B" } },
}
