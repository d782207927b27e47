local texts = {}
for _, id in ipairs({ "one", "two", "three", "four", "five", "six", "seven", "eight", "nine" }) do
  texts["event." .. id .. ".title"] = id
  texts["event." .. id .. ".body"] = id
end
text "en" (texts)
