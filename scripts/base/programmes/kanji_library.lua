programme "kanji_library" {
  order = 45, kind = "plausible", from = 1974, to = 1980, years = 5, yen_per_year = 0.6,
  capital = 4, kill = 4, chance = 0.5, partial = 0.3, picture = "kanji_terminal",
  members = {
    { actor = "fujitsu", weight = 0.2, joins = 1.2, demand = { worth = 0.4, capital = 2 } },
    { actor = "hitachi", weight = 0.2, joins = 1.1, demand = { worth = 0.4, rival = "fujitsu", loss = 0.1 } },
    { actor = "nec", weight = 0.2, joins = 0.7 },
    { actor = "ibm_japan", weight = 0.15, joins = 0, demand = { worth = 0.5, rival = "makers", loss = 0.1 } },
    { actor = "users", weight = 0.15, joins = -0.25 },
  },
  running = { lever "software research money" :add(0.4), lever "standards money" :add(0.2) },
  success = { lever "adoption push" :add(0.005, { lasts = years(6) }), lever "open architecture push" :add(0.08, { over = years(4) }), lever "pc moat shift" :add(-0.5), relation "users" :add(0.1) },
  failure = { relation "makers" :add(-0.05) },
  sources = { { document = "jis_c6226", grade = "C" }, { document = "our_reading", grade = "D" } },
}
