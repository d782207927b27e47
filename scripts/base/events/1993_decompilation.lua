event "decompilation" {
  kind = "historical",
  on = date(1993, 11),
  weight = 1.5, picture = "scales", people = { "ustr", "software_houses", "makers", "negotiator" },
  options = {
    { id = "nothing",
      effects = { lever "friction shock" :add(0.05, { lasts = years(2) }), lever "package know how push" :add(-0.005, { lasts = years(5) }), relation "software_houses" :add(-0.1) } },
    { id = "leave_to_courts", historical = true, capital = 2,
      effects = { relation "ustr" :add(0.05), relation "software_houses" :add(-0.05) } },
    { id = "allow_for_interfaces", capital = 10,
      effects = { lever "package know how push" :add(0.02, { delay = years(1), lasts = years(10) }), lever "open architecture push" :add(0.1, { delay = years(1), over = years(4) }),
                  lever "friction shock" :add(0.2, { lasts = years(2) }), relation "ustr" :add(-0.3), relation "software_houses" :add(0.2), relation "makers" :add(0.1) } },
    { id = "forbid", capital = 4,
      effects = { lever "software copyright" :add(0.15), lever "friction shock" :add(-0.15, { lasts = years(2) }), lever "package know how push" :add(-0.015, { lasts = years(8) }),
                  relation "ustr" :add(0.25), relation "software_houses" :add(-0.2), relation "makers" :add(-0.1) } },
  },
  sources = { { document = "west_1995", grade = "B" }, { document = "events_table", grade = "B" } },
  teaches = { "interface_rights", "two_level_game" },
}
