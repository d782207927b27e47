event "bank_online" {
  kind = "historical",
  on = date(1965, 5),
  weight = 1, picture = "tape", people = { "users", "makers" },
  options = {
    { id = "nothing", historical = true,
      effects = { relation "users" :add(0.1), relation "makers" :add(0.05) } },
    { id = "common_bank_package", capital = 6, yen = 0.2,
      effects = { lever "package know how push" :add(0.03, { delay = years(1), lasts = years(7) }),
                  lever "captive software houses" :add(-0.1, { delay = years(5), lasts = years(20) }),
                  lever "adoption push" :add(-0.01, { lasts = years(3) }),
                  relation "users" :add(-0.15), relation "software_houses" :add(0.1) } },
    { id = "interface_rules", capital = 4, yen = 0.1,
      effects = { lever "open architecture push" :add(0.05, { delay = years(1), over = years(5) }),
                  relation "makers" :add(-0.1), relation "mof" :add(-0.05) } },
  },
  sources = { { document = "bank_histories", grade = "C" }, { document = "article_000", grade = "B" } },
  teaches = { "customisation", "lock_in" },
}
