-- What needs a law. Members count districts and firms.
jurisdiction "diet" {
  order = 4, actor = "diet", capital = 3.5, refuses_below = -0.5, forgets = 2,
  asked = { relation "diet" :add(-0.02) },
  concessions = {
    { id = "districts", budget_share = 0.05, effects = { relation "mof" :add(-0.06), relation "diet" :add(0.06) } },
    { id = "spare_the_makers",
      effects = { lever "package know how push" :add(-0.003, { lasts = years(5) }), relation "software_houses" :add(-0.1),
                  relation "makers" :add(0.03), relation "diet" :add(0.06) } },
  },
}
