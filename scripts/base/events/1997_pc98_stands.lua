event "pc98_stands" {
  kind = "counterfactual",
  weight = 1.5, picture = "beige_pc", people = { "makers", "users", "software_houses", "ustr" },
  options = {
    { id = "nothing",
      effects = { lever "friction shock" :add(0.05, { lasts = years(3) }), lever "package know how push" :add(-0.005, { lasts = years(5) }), relation "users" :add(-0.15) } },
    { id = "open_the_wall", capital = 8, yen = 2,
      effects = { lever "pc moat shift" :add(-3), lever "platform openness" :add(0.2), lever "adoption push" :add(0.02, { lasts = years(3) }),
                  relation "makers" :add(-0.25), relation "users" :add(0.25), relation "ustr" :add(0.1) } },
    { id = "carry_it_abroad", capital = 9, yen = 4,
      effects = { lever "pc know how push" :add(0.03, { delay = years(1), lasts = years(6) }), lever "english and experience abroad" :add(0.15),
                  relation "makers" :add(0.15), relation "mof" :add(-0.15) } },
    { id = "build_a_better_wall", capital = 7, yen = 3,
      effects = { lever "pc moat shift" :add(2), lever "pc know how push" :add(0.02, { lasts = years(6) }), lever "friction shock" :add(0.15, { lasts = years(3) }),
                  relation "makers" :add(0.2), relation "ustr" :add(-0.25), relation "users" :add(-0.1) } },
  },
  sources = { { document = "pc98_histories", grade = "C" }, { document = "our_reading", grade = "D" } },
  teaches = { "local_language_moat", "path_dependence" },
}
