event "copyright_in_force" {
  kind = "historical",
  when = "chosen(copyright_1985, accept_fifty_years)", picture = "floppy", people = { "software_houses", "makers" },
  effects = { set_instrument("software_copyright", 0.8) },
  sources = { { document = "copyright_act_1985", grade = "C" } },
}
