instrument "computer_depreciation" {
  order = 21, lever = "adoption push", lever_at_one = 0.02, start = 0.00, step = 0.05,
  capital = 10, yen_per_year = 4, jurisdiction = "mof",
  available = "Time >= 1968",
  effects = { lever "bubble demand shock" :add(0.02), relation "users" :add(0.02), relation "mof" :add(-0.02) },
  sources = { { document = "tax_measures_law", grade = "C" } },
}
