event "services_slump" {
  kind = "historical",
  on = date(1994, 5), picture = "stock_board", people = { "software_houses", "makers" },
  effects = { relation "software_houses" :add(-0.05) },
  sources = { { document = "industry_sales", grade = "C" } },
}
