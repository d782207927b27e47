-- Schools and universities, and with the Cultural Agency copyright.
jurisdiction "education" {
  order = 3, actor = "education", capital = 3, refuses_below = -0.5, forgets = 2,
  asked = { relation "education" :add(-0.02) },
  concessions = {
    { id = "laboratories", budget_share = 0.03,
      effects = { lever "people entry push" :add(0.1, { delay = years(3), lasts = years(5) }),
                  relation "universities" :add(0.03), relation "education" :add(0.06) } },
    { id = "drop_our_bill",
      effects = { relation "makers" :add(-0.08), relation "software_houses" :add(-0.04), relation "education" :add(0.1) } },
  },
}
