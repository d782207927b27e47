event "writing_machines" {
  kind = "plausible",
  on = date(2028, 5),
  weight = 2, picture = "gpu_rack", people = { "users", "software_houses", "makers", "universities" },
  options = {
    { id = "nothing",
      effects = { lever "people entry push" :add(-2, { delay = years(1), lasts = years(5) }), relation "users" :add(0.05) } },
    { id = "clear_the_basement", capital = 10, yen = 40,
      effects = { lever "legacy renewal push" :add(0.4), lever "foreign platform push" :add(0.1, { lasts = years(5) }), relation "makers" :add(-0.2), relation "users" :add(0.15) } },
    { id = "own_models", capital = 10, yen = 45,
      effects = { lever "ai know how push" :add(0.03, { delay = years(1), lasts = years(8) }), relation "universities" :add(0.15), relation "mof" :add(-0.2) } },
    { id = "keep_apprentices", capital = 8, yen = 20,
      effects = { lever "people entry push" :add(3, { lasts = years(6) }), lever "software tools productivity" :add(-0.02, { lasts = years(6) }),
                  relation "software_houses" :add(0.1), relation "users" :add(-0.05) } },
  },
  sources = { { document = "our_reading", grade = "D" } },
  teaches = { "automation", "uncertainty" },
}
