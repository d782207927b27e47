event "balance_2025" {
  kind = "historical",
  on = date(2026, 2), when = "digital trade balance < -1", picture = "newspaper", people = { "mof" },
  effects = { relation "mof" :add(0.05) },
  sources = { { document = "balance_2025", grade = "B" } },
}
