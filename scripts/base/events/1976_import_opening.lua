event "import_opening" {
  kind = "historical",
  on = date(1976, 4), when = "adopted(import_licences) > 0",
  weight = 2, picture = "ministry", people = { "makers", "users", "ustr" },
  options = {
    { id = "nothing",
      effects = { lever "friction shock" :add(0.15, { lasts = years(3) }), lever "mainframe know how push" :add(0.01, { lasts = years(4) }), relation "ustr" :add(-0.25) } },
    { id = "open_with_leasing", historical = true, capital = 3,
      effects = { set_instrument("import_licences", 0), relation "ustr" :add(0.1), relation "makers" :add(0.05) } },
    { id = "open_procurement_too", capital = 8,
      effects = { set_instrument("import_licences", 0), lever "open procurement" :add(0.3, { lasts = years(16) }),
                  relation "ustr" :add(0.25), relation "makers" :add(-0.3), relation "users" :add(0.1) } },
    { id = "quiet_guidance", capital = 6,
      effects = { set_instrument("import_licences", 0.2), lever "friction shock" :add(0.05, { lasts = years(4) }),
                  relation "makers" :add(0.1), relation "users" :add(-0.15) } },
  },
  sources = { { document = "nikkei_2008", grade = "B" }, { document = "ipsj_museum", grade = "B" } },
  teaches = { "fading_instruments", "substitutes" },
}
