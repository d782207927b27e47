scenario "s14" {
  order = 15, first = 1964, last = 2030, minutes = 100, level = 3,
  chart = "digital trade balance", picture = "data_hall",
}
