instrument "copying_tolerance" {
  order = 7, lever = "copying tolerance", lever_at_one = 1.0, start = 0.00, step = 0.05,
  capital = 8, yen_per_year = 0, jurisdiction = "ours", leverage = "ministry leverage",
  effects = { relation "makers" :add(0.01), relation "ibm_japan" :add(-0.03) },
  sources = { { document = "article_001", grade = "B" } },
}
