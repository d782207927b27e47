scenario "s2" {
  order = 3, first = 1969, last = 1976, minutes = 17, level = 1,
  chart = "information services sales", picture = "punched_cards",
}
