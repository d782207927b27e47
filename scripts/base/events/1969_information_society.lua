event "information_society" {
  kind = "historical",
  on = date(1969, 5), picture = "newspaper", people = { "universities", "users" },
  effects = { capital(2) },
  sources = { { document = "industrial_structure_council_1969", grade = "C" } },
}
