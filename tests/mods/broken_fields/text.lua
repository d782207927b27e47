text "en" {}
