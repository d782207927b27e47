event "imode" {
  kind = "historical",
  on = date(1999, 2),
  weight = 2.5, picture = "flip_phone", people = { "ntt", "users", "makers" },
  options = {
    { id = "nothing",
      effects = { relation "ntt" :add(-0.05), lever "online know how push" :add(-0.0075, { lasts = years(6) }) } },
    { id = "leave_to_carrier", historical = true, capital = 1,
      effects = { relation "ntt" :add(0.1), set_flag "imode" } },
    { id = "open_the_portal", capital = 9,
      effects = { lever "platform openness" :add(0.35), lever "startup mood" :add(0.05, { lasts = years(5) }),
                  relation "ntt" :add(-0.25), relation "software_houses" :add(0.2), set_flag "imode" } },
    { id = "world_handset", capital = 8, yen = 4,
      effects = { lever "online know how push" :add(0.015, { delay = years(1), lasts = years(8) }), lever "platform openness" :add(0.2),
                  relation "makers" :add(0.05), relation "ntt" :add(-0.1), relation "mof" :add(-0.1), set_flag "imode" } },
  },
  sources = { { document = "article_001", grade = "A" }, { document = "imode_reports", grade = "A" }, { document = "article_002", grade = "B" } },
  teaches = { "closed_platform", "global_fit" },
}
