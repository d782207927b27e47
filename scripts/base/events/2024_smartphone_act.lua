event "smartphone_act" {
  kind = "historical",
  on = date(2024, 6),
  weight = 2, picture = "smartphone", people = { "software_houses", "users", "ustr", "platforms" },
  options = {
    { id = "nothing",
      effects = { relation "software_houses" :add(-0.1), relation "ustr" :add(0.1), relation "platforms" :add(0.1) } },
    { id = "ex_ante_rules", historical = true, capital = 7,
      effects = { lever "antitrust stance" :add(0.15), lever "platform openness" :add(0.1), relation "software_houses" :add(0.15), relation "ustr" :add(-0.05), relation "platforms" :add(-0.05) } },
    { id = "case_by_case", capital = 3,
      effects = { lever "antitrust stance" :add(0.05), relation "software_houses" :add(0.05) } },
    { id = "extend_to_cloud", capital = 13,
      effects = { lever "antitrust stance" :add(0.4), lever "platform openness" :add(0.15), lever "friction shock" :add(0.15, { lasts = years(2) }),
                  relation "ustr" :add(-0.3), relation "platforms" :add(-0.3), relation "software_houses" :add(0.2) } },
  },
  sources = { { document = "smartphone_act_2024", grade = "A" }, { document = "article_004", grade = "A" } },
  teaches = { "platform_rules", "trade_friction" },
}
