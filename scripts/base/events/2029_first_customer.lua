event "first_customer" {
  kind = "plausible",
  on = date(2029, 9), when = "flag(rapidus) :AND: :NOT: chosen(rapidus_aid, nothing)",
  weight = 1.5, picture = "northern_fab", people = { "makers", "mof", "universities", "ustr" },
  options = {
    { id = "nothing",
      effects = { lever "mainframe know how push" :add(-0.005, { lasts = years(4) }), relation "makers" :add(-0.1), relation "mof" :add(0.1) } },
    { id = "second_line", capital = 9, yen = 40,
      effects = { lever "hardware research money" :add(400, { lasts = years(4) }), lever "mainframe know how push" :add(0.015, { delay = years(1), lasts = years(6) }), relation "makers" :add(0.25), relation "mof" :add(-0.3) } },
    { id = "design_house", capital = 8, yen = 40,
      effects = { lever "ai know how push" :add(0.06, { lasts = years(6) }), lever "startup mood" :add(0.05, { lasts = years(5) }), relation "universities" :add(0.2), relation "makers" :add(-0.05) } },
    { id = "sell_to_the_guest", capital = 6,
      effects = { lever "hardware research money" :add(-300, { lasts = years(4) }), lever "foreign platform push" :add(0.05, { lasts = years(4) }), capital(6), relation "mof" :add(0.25), relation "makers" :add(-0.25), relation "ustr" :add(0.1) } },
  },
  sources = { { document = "our_reading", grade = "D" } },
  teaches = { "big_bet", "exit" },
}
