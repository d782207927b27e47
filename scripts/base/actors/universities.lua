actor "universities" { order = 7, adviser = false, relation = 0.1, wants = { "jobs_and_pay" } }
