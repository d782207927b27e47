event "j_startup" {
  kind = "historical",
  on = date(2018, 6),
  weight = 1, picture = "founder", people = { "software_houses", "mof", "makers", "universities", "young_founder" },
  options = {
    { id = "nothing",
      effects = { lever "startup mood" :add(-0.05, { lasts = years(3) }), relation "software_houses" :add(-0.05), relation "young_founder" :add(-0.08) } },
    { id = "a_badge", historical = true, capital = 2,
      effects = { relation "software_houses" :add(0.1), relation "young_founder" :add(0.15) } },
    { id = "tax_on_options", capital = 9,
      effects = { lever "venture rules" :add(0.2), lever "labour mobility" :add(0.05), relation "mof" :add(-0.25), relation "software_houses" :add(0.2), relation "young_founder" :add(0.3) } },
    { id = "fund_of_funds_again", capital = 7, yen = 20,
      effects = { lever "startup support money" :add(50, { delay = years(1), lasts = years(6) }), lever "package know how push" :add(0.01, { delay = years(1), lasts = years(7) }), relation "mof" :add(-0.15), relation "software_houses" :add(0.15), relation "young_founder" :add(0.22) } },
    { id = "offices_buy_from_them", capital = 10, yen = 8,
      effects = { lever "open procurement" :add(0.2), lever "package know how push" :add(0.005, { lasts = years(6) }), relation "makers" :add(-0.2), relation "software_houses" :add(0.2), relation "young_founder" :add(0.3), relation "users" :add(0.05) } },
  },
  sources = { { document = "j_startup_2018", grade = "B" }, { document = "article_002", grade = "B" } },
  teaches = { "venture_capital", "state_as_customer" },
}
