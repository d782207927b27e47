event "liberalisation_schedule" {
  kind = "historical",
  on = date(1971, 4), when = "adopted(import_licences) > 0.85",
  weight = 1.5, picture = "harbour", people = { "negotiator", "makers", "ustr" },
  options = {
    { id = "nothing",
      effects = { lever "friction shock" :add(0.1, { lasts = years(2) }), relation "ustr" :add(-0.2) } },
    { id = "peripherals_first", historical = true, capital = 4,
      effects = { set_instrument("import_licences", 0.85), relation "ustr" :add(0.05), relation "makers" :add(0.05) } },
    { id = "fast_for_goodwill", capital = 9,
      effects = { set_instrument("import_licences", 0.5), lever "friction shock" :add(-0.1, { lasts = years(3) }),
                  relation "ustr" :add(0.25), relation "makers" :add(-0.3), relation "users" :add(0.2) } },
    { id = "slow_path", capital = 5,
      effects = { lever "friction shock" :add(0.1, { lasts = years(4) }), lever "mainframe know how push" :add(0.015, { lasts = years(5) }),
                  relation "ustr" :add(-0.25), relation "makers" :add(0.2) } },
  },
  sources = { { document = "ipsj_museum", grade = "B" } },
  teaches = { "fading_instruments" },
}
