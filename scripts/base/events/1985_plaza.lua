event "plaza" {
  kind = "historical",
  on = date(1985, 9), picture = "newspaper", people = { "mof", "makers" },
  effects = { relation "makers" :add(-0.05), relation "mof" :add(0.05) },
  sources = { { document = "literature_events", grade = "C" } },
}
