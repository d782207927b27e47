actor "toshiba" { order = 23, adviser = false, group = "makers", relation = 0.3 }
