event "yen_at_150" {
  kind = "historical",
  on = date(2022, 10), picture = "stock_board", people = { "mof", "users" },
  effects = { relation "users" :add(-0.05) },
  sources = { { document = "events_table", grade = "B" }, { document = "startup_plan_2022", grade = "B" } },
}
