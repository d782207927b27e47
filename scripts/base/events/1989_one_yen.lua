event "one_yen" {
  kind = "historical",
  on = date(1989, 10), when = "adopted(open_procurement) < 0.4",
  weight = 1.5, picture = "stamp", people = { "makers", "software_houses", "users" },
  options = {
    { id = "nothing",
      effects = { relation "software_houses" :add(-0.15), relation "makers" :add(0.05) } },
    { id = "warn", historical = true, capital = 2,
      effects = { relation "makers" :add(-0.05), relation "ustr" :add(0.05) } },
    { id = "ban_low_bids", capital = 7,
      effects = { lever "antitrust stance" :add(0.2), lever "software price" :add(0.2, { over = years(5) }),
                  relation "makers" :add(-0.2), relation "software_houses" :add(0.15) } },
    { id = "design_apart", capital = 9, yen = 2,
      effects = { lever "open procurement" :add(0.25), relation "makers" :add(-0.15), relation "users" :add(-0.05),
                  relation "software_houses" :add(0.2), relation "ustr" :add(0.1) } },
  },
  sources = { { document = "la_times_1989", grade = "B" }, { document = "our_reading", grade = "D" } },
  teaches = { "lock_in", "state_as_customer" },
}
