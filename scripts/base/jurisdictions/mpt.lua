-- Lines and what runs over them. The rival of thirty years.
jurisdiction "mpt" {
  order = 2, actor = "mpt", capital = 4, refuses_below = -0.4, forgets = 3,
  asked = { relation "mpt" :add(-0.03) },
  concessions = {
    { id = "leave_the_lines",
      effects = { lever "online know how push" :add(-0.003, { lasts = years(5) }), relation "software_houses" :add(-0.08),
                  relation "ntt" :add(0.04), relation "mpt" :add(0.08) } },
    { id = "regional_networks", budget_share = 0.04, effects = { relation "mpt" :add(0.06) } },
  },
}
