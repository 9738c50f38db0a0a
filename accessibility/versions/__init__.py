"""What other rooms ask about versions: which a module has, their steps, and what is known of them."""
