print("this mod loads:", 4, "warnings follow")
event "news" {
  kind = "plausible", when = "flag(never_set) > 0",
  options = { { id = "nothing" }, { id = "act", effects = { lever "price of software" :add(1.5) } } },
}
