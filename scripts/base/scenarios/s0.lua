scenario "s0" {
  order = 1, first = 1964, last = 1966, minutes = 8, level = 1,
  chart = "foreign share[mainframe]", picture = "desk",
}
