"""Content packages: a module as readable text and files, to carry from one site to another and to load at first.

    package.toml                           the version of the format, and the module's code
    LANGUAGE/module.toml                   what the page says
    LANGUAGE/steps/NN-KEY.toml             one step a file, in their order
    media/pictures/KEY.png, KEY.toml       a picture that a step shows, and its texts
    media/documents/KEY.pdf, KEY.toml      a document, and its texts
    media/films/KEY/film.mp4, film.toml    a film and its words, captions.nl.vtt, descriptions.nl.vtt, and where there
                                           are: film.fr.mp4 (words in the picture), sign.nl.mp4, described.nl.mp4
    versions/...                           what a higher room adds (hook `module_package_parts`)

A zip and a folder hold the same; the starter content is a folder for each module. Nothing in it is a date of making, an
account or a number of a database, so the same content gives the same bytes.
"""
