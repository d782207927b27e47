-- What is written in an agreement changes when the other side agrees too.
jurisdiction "treaty" {
  order = 5, actor = "ustr", capital = 3, refuses_below = -0.4, forgets = 2,
  asked = { relation "ustr" :add(-0.02) },
  concessions = {
    { id = "buy_foreign",
      effects = { lever "foreign platform push" :add(0.05, { lasts = years(5) }), relation "makers" :add(-0.08),
                  relation "ustr" :add(0.08) } },
    { id = "publish_the_rules", budget_share = 0.01,
      effects = { lever "friction shock" :add(-0.01, { lasts = years(3) }), relation "makers" :add(-0.04),
                  relation "software_houses" :add(-0.04), relation "ustr" :add(0.05) } },
  },
}
