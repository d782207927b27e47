event "three_groups" {
  kind = "historical",
  on = date(1971, 10), when = "flag(three_groups)", picture = "handshake", people = { "makers" },
  sources = { { document = "ipsj_museum", grade = "B" }, { document = "events_table", grade = "B" } },
}
