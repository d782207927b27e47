instrument "software_tax_reserve" {
  order = 19, lever = "independent software market", lever_at_one = 0.25, start = 0.00, step = 0.05,
  capital = 12, yen_per_year = 1, jurisdiction = "mof",
  available = "Time >= 1972",
  effects = { lever "custom know how push" :add(-0.002), relation "software_houses" :add(0.01),
              relation "mof" :add(-0.01) },
  sources = { { document = "tax_measures_law", grade = "B" } },
}
