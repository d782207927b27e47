event "sigma_ends" {
  kind = "historical",
  on = date(1990, 3), when = "years since(sigma_dossier) < 8 :AND: :NOT: chosen(sigma_dossier, nothing)",
  weight = 1.5, picture = "software_factory", people = { "makers", "software_houses", "mof", "universities" },
  options = {
    { id = "nothing",
      effects = { lever "software tools productivity" :add(-0.02, { over = years(3) }), relation "software_houses" :add(-0.1), relation "mof" :add(0.05) } },
    { id = "company_for_the_tools", historical = true, capital = 3, yen = 0.5,
      effects = { relation "makers" :add(0.05), relation "software_houses" :add(0.05) } },
    { id = "join_the_world_unix", capital = 9, yen = 2,
      effects = { lever "open architecture push" :add(0.2, { delay = years(1), over = years(5) }), lever "software tools productivity" :add(0.03, { delay = years(1), over = years(6) }),
                  lever "english and experience abroad" :add(0.1), relation "makers" :add(-0.2), relation "universities" :add(0.1) } },
    { id = "close_and_review", capital = 4,
      effects = { lever "executive literacy push" :add(0.15), lever "software tools productivity" :add(-0.02, { over = years(3) }),
                  relation "mof" :add(0.15), relation "makers" :add(-0.1), relation "software_houses" :add(-0.05), relation "users" :add(0.1) } },
  },
  sources = { { document = "article_001", grade = "A" }, { document = "miti_projects", grade = "B" } },
  teaches = { "governance", "programme_end" },
}
