event "reckoning" {
  kind = "plausible",
  on = date(2030, 3),
  weight = 1.5, picture = "desk", people = { "mof", "users", "software_houses", "negotiator" },
  options = {
    { id = "nothing",
      effects = { relation "mof" :add(0.05) } },
    { id = "open_the_books", capital = 5,
      effects = { relation "users" :add(0.1), relation "universities" :add(0.1), relation "mof" :add(-0.05) } },
    { id = "one_more_plan", capital = 8, yen = 10,
      effects = { relation "makers" :add(0.2), relation "mof" :add(-0.2) } },
    { id = "hand_over", capital = 3,
      effects = { relation "software_houses" :add(0.2), relation "makers" :add(-0.1) } },
  },
  sources = { { document = "our_reading", grade = "D" }, { document = "meti_2024", grade = "B" } },
  teaches = { "transfer", "model_error" },
}
