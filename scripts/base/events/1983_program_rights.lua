event "program_rights" {
  kind = "historical",
  on = date(1983, 12), when = "adopted(software_copyright) < 0.5",
  weight = 2, picture = "parliament", people = { "makers", "ustr", "software_houses", "negotiator" },
  options = {
    { id = "nothing",
      effects = { relation "makers" :add(-0.05), capital(2) } },
    { id = "fifteen_years", historical = true, capital = 7,
      effects = { relation "ustr" :add(-0.15), relation "makers" :add(0.1), set_flag "program_rights" } },
    { id = "copyright_early", capital = 8,
      effects = { set_instrument("software_copyright", 0.5), lever "independent software market" :add(0.05, { delay = years(2), over = years(6) }),
                  relation "ustr" :add(0.2), relation "makers" :add(-0.2), relation "software_houses" :add(0.15) } },
    { id = "copyright_with_study", capital = 11,
      effects = { set_instrument("software_copyright", 0.3), lever "open architecture push" :add(0.1, { delay = years(2), over = years(5) }),
                  lever "friction shock" :add(0.1, { lasts = years(3) }), relation "ustr" :add(-0.1), relation "users" :add(0.1) } },
  },
  sources = { { document = "article_001", grade = "A" }, { document = "anchordoguy_1989", grade = "C" }, { document = "west_1995", grade = "B" } },
  teaches = { "law_as_industrial_policy", "jurisdiction" },
}
