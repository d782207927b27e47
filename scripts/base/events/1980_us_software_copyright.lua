event "us_software_copyright" {
  kind = "historical",
  on = date(1980, 12), picture = "scales", people = { "ustr", "makers", "ibm_japan" },
  sources = { { document = "us_copyright_1980", grade = "A" }, { document = "article_001", grade = "A" } },
}
