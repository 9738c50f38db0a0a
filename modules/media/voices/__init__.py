"""Sound files of recordings: checked by what is in them, made equally loud, measured once; and the words they say."""
