instrument "engineer_visas" {
  order = 26, lever = "people entry push", lever_at_one = 6, start = 0.00, step = 0.05,
  capital = 14, yen_per_year = 0, jurisdiction = "diet",
  available = "Time >= 1984",
  effects = { lever "english and experience abroad" :add(0.1), relation "users" :add(0.01),
              relation "software_houses" :add(-0.01) },
  sources = { { document = "immigration_act_1990", grade = "C" } },
}
