instrument "open_procurement" {
  order = 5, lever = "open procurement", lever_at_one = 1.0, start = 0.00, step = 0.05,
  capital = 14, yen_per_year = 0.3, jurisdiction = "ours",
  available = "Time >= 1972",
  effects = { relation "makers" :add(-0.01), relation "ustr" :add(0.02) },
  sources = { { document = "procurement_accord_1992", grade = "C" } },
}
