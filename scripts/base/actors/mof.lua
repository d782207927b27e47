actor "mof" {
  order = 1, adviser = true, relation = -0.1, picture = "official",
  lines = {
    { when = "relation(mof) < -0.5", say = "actor.mof.line.cold" },
    { when = "running(super_high_performance) :AND: Time >= 1969", say = "actor.mof.line.prototype" },
    { when = "succeeded(vlsi)", say = "actor.mof.line.vlsi" },
    { when = "political capital() > 80", say = "actor.mof.line.rich" },
    { when = "Time >= 2021 :AND: running(chip_fabs)", say = "actor.mof.line.fabs" },
    { when = "political capital() < 15", say = "actor.mof.line.poor" },
    { when = "relation(mof) > 0.2", say = "actor.mof.line.warm" },
    { say = "actor.mof.line.calm" },
  },
}
