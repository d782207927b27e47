instrument "package_tax_credit" {
  order = 3, lever = "package tax credit", lever_at_one = 1.0, start = 0.00, step = 0.05,
  capital = 10, yen_per_year = 0.5, jurisdiction = "mof",
  available = "Time >= 1968",
  effects = { relation "software_houses" :add(0.01), relation "mof" :add(-0.01) },
  sources = { { document = "tax_measures_law", grade = "C" } },
}
