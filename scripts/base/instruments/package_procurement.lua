instrument "package_procurement" {
  order = 4, lever = "procurement for packages", lever_at_one = 1.0, start = 0.00, step = 0.05,
  capital = 14, yen_per_year = 0.2, jurisdiction = "ours",
  available = "Time >= 1966",
  effects = { relation "makers" :add(-0.02), relation "software_houses" :add(0.02) },
  sources = { { document = "our_reading", grade = "D" } },
}
