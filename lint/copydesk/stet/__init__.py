"""Stet: what the desk found and somebody who knows better lets stand.

In comments (`comments`, `let_stand`), in the copy itself (`sic`, `quoted`), and in a file of the house (`ledger`).
"""
