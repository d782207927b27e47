event "rapidus_equity" {
  kind = "historical",
  on = date(2026, 2), when = "flag(rapidus) :AND: :NOT: chosen(rapidus_aid, nothing)",
  weight = 1, picture = "northern_fab", people = { "makers", "mof", "users" },
  options = {
    { id = "nothing",
      effects = { lever "hardware research money" :add(-300, { lasts = years(4) }), relation "makers" :add(-0.15), relation "mof" :add(0.15) } },
    { id = "a_share_with_a_veto", historical = true, capital = 4,
      effects = { relation "makers" :add(0.05), relation "mof" :add(-0.05) } },
    { id = "let_private_lead", capital = 6,
      effects = { lever "hardware research money" :add(-150, { lasts = years(5) }), lever "venture rules" :add(0.05), capital(3), relation "makers" :add(-0.05), relation "mof" :add(0.15) } },
    { id = "pledges_to_buy", capital = 9, yen = 20,
      effects = { lever "mainframe know how push" :add(0.015, { delay = years(2), lasts = years(7) }), lever "home trust shock" :add(0.05, { lasts = years(5) }), lever "adoption push" :add(-0.01, { lasts = years(2) }),
                  relation "users" :add(-0.15), relation "makers" :add(0.1), relation "mof" :add(0.05) } },
  },
  sources = { { document = "events_table", grade = "C" }, { document = "our_reading", grade = "D" } },
  teaches = { "big_bet", "state_ownership" },
}
