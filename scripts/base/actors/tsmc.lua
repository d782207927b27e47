actor "tsmc" { order = 28, adviser = false, relation = 0.1 }
