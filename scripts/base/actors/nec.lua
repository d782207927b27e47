actor "nec" { order = 22, adviser = false, group = "makers", relation = 0.3 }
