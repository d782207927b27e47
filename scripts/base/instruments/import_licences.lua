instrument "import_licences" {
  order = 1, lever = "import licences", lever_at_one = 1.0, start = 1.00, step = 0.05,
  capital = 12, yen_per_year = 0, jurisdiction = "ours", leverage = "ministry leverage",
  available = "Time < 1996",
  effects = { relation "users" :add(-0.01), relation "makers" :add(0.01) },
  sources = { { document = "ipsj_museum", grade = "B" } },
}
