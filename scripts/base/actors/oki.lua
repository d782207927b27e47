actor "oki" { order = 25, adviser = false, group = "makers", relation = 0.3 }
