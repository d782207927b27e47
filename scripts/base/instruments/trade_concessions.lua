instrument "trade_concessions" {
  order = 14, lever = "trade concessions", lever_at_one = 1.0, start = 0.00, step = 0.05,
  capital = 12, yen_per_year = 0, jurisdiction = "treaty",
  available = "Time >= 1970",
  effects = { relation "ustr" :add(0.03), relation "makers" :add(-0.02) },
  sources = { { document = "supercomputer_accord", grade = "C" } },
}
