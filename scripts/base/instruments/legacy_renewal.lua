instrument "legacy_renewal" {
  order = 16, lever = "legacy renewal push", lever_at_one = 1.0, start = 0.00, step = 0.05,
  capital = 12, yen_per_year = 2, jurisdiction = "mof",
  available = "Time >= 1985",
  effects = { relation "users" :add(0.01), relation "makers" :add(-0.01) },
  sources = { { document = "meti_2018", grade = "C" } },
}
