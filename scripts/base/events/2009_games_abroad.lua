event "games_abroad" {
  kind = "historical",
  on = date(2009, 6), when = "home share[games] > 0.4",
  weight = 1, picture = "game_console", people = { "users", "software_houses", "universities", "mof" },
  options = {
    { id = "nothing", historical = true,
      effects = { relation "software_houses" :add(0.05) } },
    { id = "a_fund_for_content", capital = 6, yen = 6,
      effects = { lever "games know how push" :add(0.03, { delay = years(1), lasts = years(8) }), lever "english and experience abroad" :add(0.15), relation "software_houses" :add(0.15), relation "mof" :add(-0.15) } },
    { id = "open_the_consoles", capital = 9,
      effects = { lever "platform openness" :add(0.2), lever "startup mood" :add(0.1, { lasts = years(5) }), lever "games know how push" :add(-0.015, { lasts = years(6) }),
                  relation "makers" :add(-0.2), relation "software_houses" :add(0.15) } },
    { id = "craftsmen_elsewhere", capital = 7, yen = 3,
      effects = { lever "labour mobility" :add(0.1), lever "people entry push" :add(1, { delay = years(2), lasts = years(8) }), lever "package know how push" :add(0.005, { delay = years(2), lasts = years(8) }),
                  relation "universities" :add(0.15), relation "makers" :add(-0.05) } },
  },
  sources = { { document = "GAME", grade = "B" }, { document = "article_001", grade = "A" }, { document = "our_reading", grade = "D" } },
  teaches = { "exception", "global_fit" },
}
