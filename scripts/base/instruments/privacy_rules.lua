instrument "privacy_rules" {
  order = 29, lever = "home trust shock", lever_at_one = 0.1, start = 0.00, step = 0.05,
  capital = 12, yen_per_year = 0.5, jurisdiction = "diet",
  available = "Time >= 1988",
  effects = { lever "adoption push" :add(0.006), lever "online know how push" :add(-0.003),
              relation "users" :add(0.02), relation "software_houses" :add(-0.01) },
  sources = { { document = "privacy_acts", grade = "B" } },
}
