actor "hitachi" { order = 21, adviser = false, group = "makers", relation = 0.3 }
