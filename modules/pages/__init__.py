"""What a visitor is served: a module, its sheets, the course; and previews of drafts."""
