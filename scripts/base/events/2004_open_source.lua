event "open_source" {
  kind = "historical",
  on = date(2004, 4),
  weight = 1, picture = "open_network", people = { "universities", "users", "makers" },
  options = {
    { id = "nothing",
      effects = { lever "software tools productivity" :add(-0.01, { over = years(5) }), relation "universities" :add(-0.05), capital(1) } },
    { id = "pilots", historical = true, capital = 2,
      effects = { relation "universities" :add(0.05), relation "users" :add(-0.05) } },
    { id = "procurement_preference", capital = 9, yen = 3,
      effects = { lever "procurement for packages" :add(0.25), lever "open architecture push" :add(0.1, { delay = years(1), over = years(5) }),
                  relation "makers" :add(-0.05), relation "ustr" :add(-0.1), relation "users" :add(-0.1) } },
    { id = "pay_contributors", capital = 6, yen = 2,
      effects = { lever "software tools productivity" :add(0.03, { delay = years(2), over = years(6) }), lever "english and experience abroad" :add(0.1),
                  relation "universities" :add(0.15), relation "mof" :add(-0.05) } },
  },
  sources = { { document = "literature_events", grade = "C" }, { document = "article_002", grade = "B" } },
  teaches = { "openness", "english" },
}
