scenario "s0" {
  order = 1, first = 1964, last = 1966, minutes = 8, level = 1,
  -- A share of sales, because that is what was published: the chart then has its third line.
  chart = "foreign share of machine sales", picture = "desk",
}
