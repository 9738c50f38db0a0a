"""What this room tells."""

from django.dispatch import Signal

# Somebody with the right to it opened a module: code, language and version of it. Never who.
module_opened = Signal()

# A package was loaded: `pages`, the module in each of its languages, in the transaction of the load.
package_loaded = Signal()
