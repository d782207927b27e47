instrument "line_liberalisation" {
  order = 27, lever = "independent software market", lever_at_one = 0.3, start = 0.00, step = 0.05,
  capital = 16, yen_per_year = 0, jurisdiction = "mpt",
  available = "Time >= 1970",
  effects = { lever "adoption push" :add(0.012), lever "foreign platform push" :add(0.05),
              relation "ntt" :add(-0.04), relation "users" :add(0.02), relation "ustr" :add(0.01) },
  sources = { { document = "telecom_laws", grade = "B" } },
}
