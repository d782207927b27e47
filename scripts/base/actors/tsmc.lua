actor "tsmc" { order = 28, from = 1987, adviser = false, relation = 0.1 }
