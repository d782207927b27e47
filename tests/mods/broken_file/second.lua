event "seventh" { kind = "plausible", effects = { queue("fourth") } }
local x = nil
event "eighth" { kind = x.kind }
event "ninth" { kind = "plausible" }
