actor "mof" {
  order = 1, adviser = true, relation = -0.1, picture = "official",
  lines = {
    { when = "relation(mof) < -0.6", say = "actor.mof.line.cold" },
    { when = "political capital() < 12", say = "actor.mof.line.poor" },
    { when = "running(super_high_performance) :AND: Time >= 1969", say = "actor.mof.line.prototype" },
    { when = "running(new_series)", say = "actor.mof.line.series" },
    { when = "running(vlsi)", say = "actor.mof.line.clean_room" },
    { when = "Time >= 1973 :AND: Time < 1977", say = "actor.mof.line.oil" },
    { when = "succeeded(vlsi) :AND: Time < 1985", say = "actor.mof.line.vlsi" },
    { when = "running(fifth_generation)", say = "actor.mof.line.reasoning" },
    { when = "Time >= 1991 :AND: Time < 1999", say = "actor.mof.line.slump" },
    { when = "running(chip_fabs) :OR: running(ai_chip_frame)", say = "actor.mof.line.fabs" },
    { when = "political capital() > 90 :AND: Time < 2001", say = "actor.mof.line.rich" },
    { when = "relation(mof) > 0.15", say = "actor.mof.line.warm" },
    { when = "Time >= 2011", say = "actor.mof.line.floppy" },
    { when = "Time >= 2001", say = "actor.mof.line.ministry" },
    { say = "actor.mof.line.calm" },
  },
  -- What it costs, once it costs two hundredths of a per cent of output; before that, what it earns.
  advice = {
    years = 4,
    aims = {
      { aim = "public_cost", when = "public cost > 0.0002 * gross domestic product" }, "digital_trade_balance",
      "public_cost",
    },
    mechanisms = {
      "public money", "hand", "hardware research money", "software research money", "leasing finance",
      "education money", "standards money", "software procurement money", "startup support money", "security money",
      "digital imports by market[mainframe]", "digital imports by market[custom software]",
      "digital imports by market[packaged software]", "digital imports by market[personal computer]",
      "digital imports by market[online consumer]", "digital imports by market[cloud]",
      "digital imports by market[ai services]", "digital imports by market[games]",
    },
  },
}
