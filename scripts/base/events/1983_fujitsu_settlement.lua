event "fujitsu_settlement" {
  kind = "historical",
  on = date(1983, 7), when = "flag(spy_case)",
  weight = 2, picture = "desk", people = { "makers", "ibm_japan", "negotiator" },
  options = {
    { id = "nothing",
      effects = { set_instrument("copying_tolerance", 0.6), relation "makers" :add(-0.05), lever "legal exposure shock" :add(0.05, { lasts = years(4) }) } },
    { id = "accept_fees", historical = true, capital = 2,
      effects = { set_instrument("copying_tolerance", 0.4), relation "ibm_japan" :add(0.1) } },
    { id = "leave_compatibility", capital = 9, yen = 3,
      effects = { set_instrument("copying_tolerance", 0.1), lever "package know how push" :add(0.03, { delay = years(1), lasts = years(10) }),
                  lever "mainframe know how push" :add(-0.03, { lasts = years(6) }), relation "makers" :add(-0.25), relation "users" :add(-0.1) } },
    { id = "share_the_bill", capital = 7, yen = 6,
      effects = { set_instrument("copying_tolerance", 0.5), relation "makers" :add(0.2), relation "mof" :add(-0.25),
                  lever "friction shock" :add(0.1, { lasts = years(2) }) } },
  },
  sources = { { document = "article_001", grade = "A" }, { document = "article_002", grade = "A" } },
  teaches = { "licence_fees", "path_dependence" },
}
