scenario "s1" {
  order = 2, first = 1964, last = 1972, minutes = 20, level = 1,
  chart = "foreign share[mainframe]", picture = "mainframe",
}
