"""What this room tells."""

from django.dispatch import Signal

# Somebody with the right to it opened a module: code, language and version of it. Never who.
module_opened = Signal()

# What was measured of a film, or of one in a language, was written: `instance`, in the same transaction.
film_measured = Signal()

# A package was loaded: `pages`, the module in each of its languages, in the transaction of the load.
package_loaded = Signal()
