event "news" { kind = "plausible", sources = { { document = "museum", grade = "D" } } }
