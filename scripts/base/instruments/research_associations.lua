instrument "research_associations" {
  order = 18, lever = "mainframe know how push", lever_at_one = 0.02, start = 0.00, step = 0.05,
  capital = 10, yen_per_year = 0.5, jurisdiction = "ours", leverage = "ministry leverage", fades = true,
  available = "Time >= 1964 :AND: Time < 2000",
  effects = { lever "friction shock" :add(0.02), lever "open architecture push" :add(0.05),
              relation "makers" :add(0.01), relation "ustr" :add(-0.01) },
  sources = { { document = "research_association_1961", grade = "B" } },
}
