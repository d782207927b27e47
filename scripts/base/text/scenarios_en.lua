-- Scenarios: briefing and front page.
text "en" {
  ["scenario.s0.title"] = "First day at the bureau",
  ["scenario.s0.question"] = "System/360 has arrived. What does a bureau actually do?",
  ["scenario.s0.briefing"] = "You are the machinery and information bureau of the Ministry of International Trade and Industry: not Japan, not even the minister. You have a small budget, some favour with people who matter, and staff for four files a year. Three years, one idea each. First move a little money and see what the forecast says. Then open a file and answer it, or let it lie. Then press the stamp. Everything before the stamp can be undone; after it, the year happens.",
  ["scenario.s0.paper"] = "IBM shows six machines that speak one language",
  ["scenario.s0.person"] = "A junior official wants you to read his note on software before the makers telephone. He has written it very small.",
  ["scenario.s1.title"] = "The afterthought",
  ["scenario.s1.question"] = "Can a consortium of rivals write an operating system, with a quarter of the money?",
  ["scenario.s1.briefing"] = "Nine years of racing for a machine. IBM has shown that the program, not the cabinet, holds the customer. Your ministry knows how to make steel and ships and is about to apply it. There will be a national project, a joint company owned by rivals, an announcement in New York that gives software a price, and a timetable for losing your best instrument. You may do as MITI did with one key. You may also ask, at each stage, who is going to buy the result.",
  ["scenario.s1.paper"] = "Ministry plans national computer, software to follow",
  ["scenario.s1.person"] = "The president of the largest maker wants a grant, a closed door and no conditions. He has brought melons.",
  ["scenario.s14.title"] = "Long watch",
  ["scenario.s14.question"] = "Sixty-seven years, one desk. What should be left behind at the end?",
  ["scenario.s14.briefing"] = "From punched cards to models that write their own. Ministers will come and go, your ministry will change its name, and the instruments on this desk will lose their force one after another while the sums grow. Most years are quiet: let standing orders run and turn the page. A few are not, and they rarely look important at the time. Eight aims will be reported, none of them the aim. The balance is one; some call its deficit a colony's rent, others the price of good tools.",
  ["scenario.s14.paper"] = "Tokyo wakes to a computer question; answer expected later",
  ["scenario.s14.person"] = "Your successor, who is not born yet, would like to inherit something other than explanations.",
}
