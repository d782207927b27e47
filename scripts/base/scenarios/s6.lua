scenario "s6" {
  order = 7, first = 1987, last = 1997, minutes = 23, level = 2,
  chart = "leading maker share", picture = "beige_pc",
}
