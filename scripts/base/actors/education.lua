actor "education" {
  order = 11, adviser = false, wants = { "jobs_and_pay" }, relation = -0.1,
  lines = {
    { when = "relation(education) < -0.4", say = "actor.education.line.cold" },
    { when = "adopted(software_copyright) >= 0.5", say = "actor.education.line.copyright" },
    { say = "actor.education.line.calm" },
  },
}
