instrument "venture_rules" {
  order = 9, lever = "venture rules", lever_at_one = 1.0, start = 0.00, step = 0.05,
  capital = 14, yen_per_year = 0, jurisdiction = "mof",
  available = "Time >= 1975",
  effects = { relation "software_houses" :add(0.02) },
  sources = { { document = "mothers_1999", grade = "C" } },
}
