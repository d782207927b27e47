event "kanji_code" {
  kind = "historical",
  on = date(1978, 1),
  weight = 1.5, picture = "kanji_terminal", people = { "makers", "users" },
  options = {
    { id = "nothing",
      effects = { relation "users" :add(-0.05), lever "adoption push" :add(-0.003, { lasts = years(10) }) } },
    { id = "publish_and_leave", historical = true, capital = 1,
      effects = { relation "makers" :add(0.05) } },
    { id = "mandate_one_code", capital = 8, yen = 0.2,
      effects = { lever "open architecture push" :add(0.1, { delay = years(1), over = years(5) }),
                  lever "pc moat shift" :add(-0.5), relation "makers" :add(-0.15), relation "users" :add(0.15) } },
    { id = "seek_iso", capital = 6, yen = 0.3,
      effects = { lever "pc moat shift" :add(-1.5), lever "package know how push" :add(0.015, { delay = years(3), lasts = years(8) }),
                  relation "ustr" :add(0.05), relation "makers" :add(-0.1) } },
  },
  sources = { { document = "jis_c6226", grade = "C" }, { document = "literature_events", grade = "C" } },
  teaches = { "local_language_moat", "standards" },
}
