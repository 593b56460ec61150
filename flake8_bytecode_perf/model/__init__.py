"""The facts about one file: scopes, loops, bindings and sites. Filled by `collect`, read by the rules."""
