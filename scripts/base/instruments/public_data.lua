instrument "public_data" {
  order = 30, lever = "online know how push", lever_at_one = 0.006, start = 0.00, step = 0.05,
  capital = 8, yen_per_year = 0.5, jurisdiction = "ours",
  available = "Time >= 2008",
  effects = { lever "startup mood" :add(0.05), lever "foreign platform push" :add(0.05),
              relation "software_houses" :add(0.01), relation "users" :add(0.01) },
  sources = { { document = "open_data_2012", grade = "C" } },
}
