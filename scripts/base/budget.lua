budget_line "hardware" { order = 1, lever = "hardware research money", start = 0.12 }
budget_line "software" { order = 2, lever = "software research money", start = 0 }
budget_line "leasing" { order = 3, lever = "leasing finance", start = 3 }
budget_line "education" { order = 4, lever = "education money", start = 0 }
budget_line "standards" { order = 5, lever = "standards money", start = 0 }
budget_line "procurement" { order = 6, lever = "software procurement money", start = 0 }
budget_line "startups" { order = 7, lever = "startup support money", start = 0 }
budget_line "security" { order = 8, lever = "security money", start = 0 }
