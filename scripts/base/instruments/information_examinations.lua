instrument "information_examinations" {
  order = 24, lever = "people entry push", lever_at_one = 1.5, start = 0.00, step = 0.05,
  capital = 8, yen_per_year = 0.5, jurisdiction = "ours",
  available = "Time >= 1969",
  effects = { lever "software tools productivity" :add(0.01), relation "universities" :add(-0.01),
              relation "software_houses" :add(0.01) },
  sources = { { document = "ipa_act_1970", grade = "B" } },
}
