instrument "interface_mandates" {
  order = 22, lever = "open architecture push", lever_at_one = 0.4, start = 0.00, step = 0.05,
  capital = 14, yen_per_year = 0.3, jurisdiction = "ours",
  available = "Time >= 1969",
  effects = { lever "mainframe know how push" :add(-0.004), relation "makers" :add(-0.03),
              relation "users" :add(0.02), relation "software_houses" :add(0.01) },
  sources = { { document = "jis_c6226", grade = "C" } },
}
