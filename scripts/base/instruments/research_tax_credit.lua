instrument "research_tax_credit" {
  order = 20, lever = "custom know how push", lever_at_one = 0.006, start = 0.00, step = 0.05,
  capital = 12, yen_per_year = 3, jurisdiction = "mof",
  available = "Time >= 1966",
  effects = { lever "mainframe know how push" :add(0.004), lever "games know how push" :add(0.003),
              relation "makers" :add(0.01), relation "mof" :add(-0.02) },
  sources = { { document = "tax_measures_law", grade = "C" } },
}
