instrument "school_computing" {
  order = 25, lever = "people entry push", lever_at_one = 4, start = 0.00, step = 0.05,
  capital = 14, yen_per_year = 2, jurisdiction = "education",
  available = "Time >= 1972",
  effects = { lever "executive literacy push" :add(0.05), lever "adoption push" :add(0.004),
              relation "universities" :add(0.02) },
  sources = { { document = "our_reading", grade = "D" } },
}
