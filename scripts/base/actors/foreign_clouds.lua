actor "foreign_clouds" { order = 32, adviser = false, group = "ustr", relation = 0.1 }
