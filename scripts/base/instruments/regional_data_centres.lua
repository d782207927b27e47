instrument "regional_data_centres" {
  order = 32, lever = "cloud know how push", lever_at_one = 0.01, start = 0.00, step = 0.05,
  capital = 12, yen_per_year = 4, jurisdiction = "ours",
  available = "Time >= 2012",
  effects = { lever "foreign platform push" :add(0.08), lever "adoption push" :add(0.003),
              relation "users" :add(0.01), relation "mof" :add(-0.02) },
  sources = { { document = "garden_city_2022", grade = "C" } },
}
