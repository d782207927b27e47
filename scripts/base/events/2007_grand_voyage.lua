event "grand_voyage" {
  kind = "historical",
  on = date(2007, 6),
  weight = 1, picture = "data_hall", people = { "makers", "universities", "users" },
  options = {
    { id = "nothing",
      effects = { capital(2), lever "software research money" :add(-3, { lasts = years(3) }) } },
    { id = "national_search", historical = true, capital = 4,
      effects = { relation "makers" :add(0.1), relation "universities" :add(0.05) } },
    { id = "change_the_law", capital = 8,
      effects = { lever "online know how push" :add(0.015, { delay = years(1), lasts = years(8) }), lever "startup mood" :add(0.05, { delay = years(1), lasts = years(4) }),
                  relation "makers" :add(-0.1), relation "users" :add(0.05) } },
    { id = "small_grants", capital = 5, yen = 1,
      effects = { lever "independent software market" :add(0.05, { over = years(3) }), lever "software research money" :add(-2, { lasts = years(3) }),
                  relation "makers" :add(-0.15), relation "software_houses" :add(0.2) } },
  },
  sources = { { document = "grand_voyage", grade = "C" }, { document = "our_reading", grade = "D" } },
  teaches = { "consortium", "law_before_money" },
}
