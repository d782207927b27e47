scenario "s1" {
  order = 2, first = 1964, last = 1972, minutes = 20, level = 1,
  -- A share of sales, because that is what was published: the chart then has its third line.
  chart = "foreign share of machine sales", picture = "mainframe",
}
