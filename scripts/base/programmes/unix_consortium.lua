programme "unix_consortium" {
  order = 75, kind = "plausible", from = 1986, to = 1991, years = 6, yen_per_year = 2,
  capital = 7, kill = 6, chance = 0.45, partial = 0.3, picture = "open_network",
  available = "running(sigma) = 0",
  members = {
    { actor = "fujitsu", weight = 0.2, joins = 1.3, demand = { worth = 0.5, capital = 3 } },
    { actor = "nec", weight = 0.2, joins = 1.2, demand = { worth = 0.5, money = 0.15 } },
    { actor = "hitachi", weight = 0.15, joins = 0.75 },
    { actor = "universities", weight = 0.2, joins = 0, demand = { worth = 0.4, money = 0.1 } },
    { actor = "software_houses", weight = 0.15, joins = -0.3 },
  },
  running = { lever "software research money" :add(1), lever "standards money" :add(1) },
  success = { lever "open architecture push" :add(0.12, { over = years(4) }), lever "independent software market" :add(0.06, { over = years(4) }), relation "ustr" :add(0.05), relation "software_houses" :add(0.1) },
  failure = { relation "makers" :add(-0.1) },
  sources = { { document = "article_001", grade = "B" }, { document = "our_reading", grade = "D" } },
}
