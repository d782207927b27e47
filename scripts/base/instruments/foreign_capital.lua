instrument "foreign_capital" {
  order = 2, lever = "foreign capital limits", lever_at_one = 1.0, start = 1.00, step = 0.05,
  capital = 12, yen_per_year = 0, jurisdiction = "mof", leverage = "ministry leverage",
  available = "Time < 1996",
  effects = { relation "makers" :add(0.01), relation "ustr" :add(-0.01) },
  sources = { { document = "article_001", grade = "B" } },
}
