event "ipa_amended" {
  kind = "historical",
  on = date(1985, 5), when = "flag(ipa)", picture = "parliament", people = { "software_houses", "users" },
  sources = { { document = "ipa_law_1985", grade = "B" }, { document = "our_reading", grade = "D" } },
}
