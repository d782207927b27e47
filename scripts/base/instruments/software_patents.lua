instrument "software_patents" {
  order = 23, lever = "software price", lever_at_one = 0.2, start = 0.00, step = 0.05,
  capital = 12, yen_per_year = 0, jurisdiction = "ours",
  available = "Time >= 1976",
  effects = { lever "package know how push" :add(0.002), lever "startup mood" :add(-0.05),
              relation "makers" :add(0.01), relation "software_houses" :add(-0.01) },
  sources = { { document = "patent_guidelines_1976", grade = "C" } },
}
