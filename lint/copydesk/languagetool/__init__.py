"""LanguageTool beneath our own rules: a source of findings that wears the shape of a rule.

It is the one rule that asks another program, so it does not live among the built-in rules, which see the document
and nothing else. `rule` is what the desk sees; `markup` puts copy into LanguageTool's terms, `talk` asks a server,
`local` keeps one of our own on this machine, `families` and `taste` say what becomes of the answers.
"""
