instrument "domestic_cloud" {
  order = 17, lever = "domestic cloud rules", lever_at_one = 1.0, start = 0.00, step = 0.05,
  capital = 16, yen_per_year = 1, jurisdiction = "ours",
  available = "Time >= 2009",
  effects = { relation "ustr" :add(-0.03), relation "makers" :add(0.01), relation "users" :add(-0.01) },
  sources = { { document = "article_002", grade = "C" } },
}
