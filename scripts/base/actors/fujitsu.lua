actor "fujitsu" { order = 20, adviser = false, group = "makers", relation = 0.3 }
