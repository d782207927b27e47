event "ntt_private" {
  kind = "historical",
  on = date(1984, 12), -- the laws; in force from April 1985
  weight = 1.3, picture = "telephone_exchange", people = { "ntt", "users", "makers", "ustr" },
  options = {
    { id = "nothing",
      effects = { lever "adoption push" :add(-0.01, { lasts = years(5) }), lever "mainframe know how push" :add(0.005, { lasts = years(5) }), relation "ntt" :add(0.1) } },
    { id = "keep_whole_open_data_lines", historical = true, capital = 3,
      effects = { relation "ntt" :add(-0.05), relation "users" :add(0.05) } },
    { id = "split_it", capital = 12,
      effects = { lever "adoption push" :add(0.015, { delay = years(2), lasts = years(8) }), lever "antitrust stance" :add(0.1, { lasts = years(12) }),
                  lever "mainframe know how push" :add(-0.015, { delay = years(1), lasts = years(8) }),
                  relation "ntt" :add(-0.4), relation "users" :add(0.15), relation "makers" :add(-0.15) } },
    { id = "buy_abroad_too", capital = 6,
      effects = { lever "trade concessions" :add(0.1, { lasts = years(8) }), lever "open procurement" :add(0.1, { lasts = years(10) }), lever "friction shock" :add(-0.05, { lasts = years(3) }),
                  relation "ustr" :add(0.2), relation "makers" :add(-0.2), relation "ntt" :add(-0.15) } },
    { id = "one_research_network", capital = 6, yen = 1,
      effects = { lever "software tools productivity" :add(0.05, { delay = years(2), over = years(5) }), lever "online know how push" :add(0.02, { delay = years(5), lasts = years(14) }),
                  lever "standards money" :add(2, { lasts = years(8) }), relation "universities" :add(0.2), relation "ntt" :add(-0.1) } },
  },
  sources = { { document = "literature_events", grade = "C" }, { document = "our_reading", grade = "D" } },
  teaches = { "jurisdiction", "networks" },
}
