-- Tax and capital controls. Money given back does more than any argument.
jurisdiction "mof" {
  order = 1, actor = "mof", capital = 2.5, refuses_below = -0.6, forgets = 2,
  asked = { relation "mof" :add(-0.02) },
  concessions = {
    { id = "return_money", budget_share = 0.04, effects = { relation "mof" :add(0.06) } },
    { id = "no_new_relief",
      effects = { lever "adoption push" :add(-0.003, { lasts = years(4) }), relation "users" :add(-0.06),
                  relation "makers" :add(-0.03), relation "mof" :add(0.04) } },
  },
}
