event "net_boom" {
  kind = "historical",
  on = date(2000, 2), picture = "stock_board", people = { "software_houses" },
  effects = { relation "software_houses" :add(0.05) },
  sources = { { document = "literature_events", grade = "C" } },
}
