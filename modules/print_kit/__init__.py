"""The print kit: the sheets of a session as one PDF, set by Typst, tagged (PDF/UA-1), black and white, A4.

`contents` says what stands on the sheets as plain data, `drawings` gives our drawings their form on paper, `setting`
hands both to Typst, which refuses what is not accessible. The sheets themselves are `sheets/*.typ`, and a `sheet.typ`
in the folder of each kind of step. Who may have them is asked by `modules.pages.print_kit`.
"""
