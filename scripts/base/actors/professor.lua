actor "professor" {
  order = 20, from = 1984, relation = 0, picture = "school", wants = { "autonomy", "openness" },
  lines = {
    { when = "flag(tron) :AND: Time < 1990", say = "actor.professor.line.plan" },
    { when = "flag(itron)", say = "actor.professor.line.parts" },
    { when = "Time >= 1995", say = "actor.professor.line.everywhere" },
    { say = "actor.professor.line.calm" },
  },
}
