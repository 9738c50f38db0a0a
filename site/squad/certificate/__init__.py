"""The certificate of the professionals' course: made on request, signed, checked, and kept nowhere.

The signed text holds a person's name. It travels behind `#`, which browsers do not send, and is checked by a form that
is posted: so it is in no address that a server, a proxy or a log sees, and in no session and no cache.
"""
