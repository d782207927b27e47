instrument "number_portability" {
  order = 28, lever = "platform openness", lever_at_one = 0.25, start = 0.00, step = 0.05,
  capital = 12, yen_per_year = 0, jurisdiction = "mpt",
  available = "Time >= 2000",
  effects = { lever "foreign platform push" :add(0.1), lever "startup mood" :add(0.04), relation "ntt" :add(-0.03),
              relation "users" :add(0.02) },
  sources = { { document = "telecom_laws", grade = "C" } },
}
