instrument "software_copyright" {
  order = 6, lever = "software copyright", lever_at_one = 1.0, start = 0.00, step = 0.05,
  capital = 16, yen_per_year = 0, jurisdiction = "education",
  available = "Time >= 1978",
  effects = { relation "ustr" :add(0.01), relation "makers" :add(-0.01) },
  sources = { { document = "copyright_act_1985", grade = "B" } },
}
