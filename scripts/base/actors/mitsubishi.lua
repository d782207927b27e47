actor "mitsubishi" { order = 24, adviser = false, group = "makers", relation = 0.3 }
