strategy "nothing" {
  years = {
  },
  sources = { { document = "our_reading", grade = "D" } },
}
