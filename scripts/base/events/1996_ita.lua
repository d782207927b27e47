event "information_technology_agreement" {
  kind = "historical",
  on = date(1996, 12),
  weight = 1, picture = "handshake", people = { "negotiator", "ustr", "makers" },
  options = {
    { id = "nothing",
      effects = { lever "friction shock" :add(0.1, { lasts = years(3) }), relation "ustr" :add(-0.2), relation "negotiator" :add(-0.15) } },
    { id = "sign", historical = true, capital = 2,
      effects = { set_instrument("import_licences", 0), set_instrument("foreign_capital", 0), relation "ustr" :add(0.1) } },
    { id = "carve_outs", capital = 7,
      effects = { lever "friction shock" :add(0.15, { lasts = years(3) }), lever "mainframe know how push" :add(0.01, { lasts = years(6) }), lever "pc know how push" :add(0.01, { lasts = years(6) }),
                  relation "makers" :add(0.2), relation "ustr" :add(-0.25), relation "users" :add(-0.1) } },
    { id = "sign_and_sell", capital = 6, yen = 2,
      effects = { set_instrument("import_licences", 0), set_instrument("foreign_capital", 0), lever "english and experience abroad" :add(0.15),
                  lever "games know how push" :add(0.01, { delay = years(1), lasts = years(6) }), relation "ustr" :add(0.1), relation "negotiator" :add(0.1), relation "mof" :add(-0.1) } },
  },
  sources = { { document = "wto_1996", grade = "B" }, { document = "our_reading", grade = "D" } },
  teaches = { "liberalisation", "trade_friction" },
}
