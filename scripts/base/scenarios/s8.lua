scenario "s8" {
  order = 9, first = 2010, last = 2024, minutes = 29, level = 3,
  chart = "digital trade balance", picture = "data_hall",
}
