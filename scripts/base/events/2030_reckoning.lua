event "reckoning" {
  kind = "plausible",
  on = date(2030, 3),
  weight = 1.5, picture = "tokyo_2010", people = { "mof", "users", "software_houses", "negotiator" },
  options = {
    { id = "nothing",
      effects = { lever "executive literacy push" :add(-0.05), relation "mof" :add(0.05) } },
    { id = "open_the_books", capital = 5,
      effects = { lever "executive literacy push" :add(0.1), relation "users" :add(0.1), relation "universities" :add(0.1), relation "mof" :add(-0.05) } },
    { id = "one_more_plan", capital = 8, yen = 10,
      effects = { lever "state systems push" :add(0.2, { lasts = years(6) }), lever "hardware research money" :add(60, { lasts = years(6) }),
                  relation "makers" :add(0.2), relation "mof" :add(-0.2) } },
    { id = "hand_over", capital = 3,
      effects = { lever "independent software market" :add(0.1, { over = years(3) }), lever "startup mood" :add(0.05, { lasts = years(5) }), relation "software_houses" :add(0.2), relation "makers" :add(-0.1) } },
  },
  sources = { { document = "our_reading", grade = "D" }, { document = "meti_2024", grade = "B" } },
  teaches = { "transfer", "model_error" },
}
