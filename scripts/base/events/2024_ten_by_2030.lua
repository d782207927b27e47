event "ten_by_2030" {
  kind = "historical",
  on = date(2024, 10), when = "digital trade balance < -4", picture = "newspaper", people = { "mof", "negotiator" },
  effects = { relation "mof" :add(-0.05) },
  sources = { { document = "meti_2024", grade = "B" } },
}
