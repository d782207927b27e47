event "rent_rises" {
  kind = "plausible",
  on = date(2027, 6), when = "home share[cloud] < 0.5",
  weight = 1.5, picture = "cloud", people = { "users", "software_houses", "ustr", "mof" },
  options = {
    { id = "nothing",
      effects = { lever "adoption push" :add(-0.01, { lasts = years(3) }), relation "users" :add(-0.1) } },
    { id = "one_contract_for_all", capital = 8, yen = 5,
      effects = { lever "foreign platform push" :add(0.1, { lasts = years(5) }), lever "procurement for packages" :add(0.1), relation "users" :add(0.15), relation "software_houses" :add(-0.15), relation "ustr" :add(0.05) } },
    { id = "bring_some_of_it_home", capital = 9, yen = 45,
      effects = { lever "cloud know how push" :add(0.02, { delay = years(1), lasts = years(6) }), lever "foreign platform push" :add(-0.1, { lasts = years(5) }), lever "security money" :add(40, { lasts = years(5) }),
                  relation "software_houses" :add(0.2), relation "mof" :add(-0.2), relation "users" :add(-0.05) } },
    { id = "use_less_of_it", capital = 7, yen = 15,
      effects = { lever "executive literacy push" :add(0.15), lever "software tools productivity" :add(0.02, { over = years(4) }), lever "foreign platform push" :add(-0.05, { lasts = years(5) }),
                  relation "users" :add(0.1), relation "makers" :add(-0.1) } },
  },
  sources = { { document = "our_reading", grade = "D" }, { document = "article_000", grade = "A" } },
  teaches = { "lock_in", "market_weight" },
}
