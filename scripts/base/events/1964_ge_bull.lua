event "ge_bull" {
  kind = "historical",
  on = date(1964, 7), picture = "handshake", people = { "makers", "negotiator" },
  effects = { relation "makers" :add(0.05) },
  sources = { { document = "mounier_kuhn", grade = "C" } },
}
