"""Wagtail: what editors may do, and which of its own ways in stay shut."""

WAGTAIL_SITE_NAME = "Girl Power Squad"
WAGTAIL_GRAVATAR_PROVIDER_URL = None
WAGTAIL_ENABLE_UPDATE_CHECK = False
WAGTAIL_ENABLE_WHATS_NEW_BANNER = False
# Everybody works in Belgium; Wagtail's own list also breaks its account page in a browser that lacks one of the zones.
WAGTAIL_USER_TIME_ZONES = ["Europe/Brussels"]
# Editors publish by themselves. Wagtail's own workflow asks a group with no members, and locks the page until it
# answers.
WAGTAIL_WORKFLOW_ENABLED = False
WAGTAIL_EMAIL_MANAGEMENT_ENABLED = False
WAGTAIL_PASSWORD_MANAGEMENT_ENABLED = False
WAGTAIL_PASSWORD_RESET_ENABLED = False
WAGTAILUSERS_PASSWORD_ENABLED = False
WAGTAILIMAGES_IMAGE_MODEL = "modules.TrainingImage"
WAGTAILDOCS_DOCUMENT_MODEL = "modules.TrainingDocument"
WAGTAILIMAGES_EXTENSIONS = ["avif", "gif", "jpg", "jpeg", "png", "webp"]  # Pillow cannot re-write SVG
WAGTAILIMAGES_MAX_UPLOAD_SIZE = 10 * 1024 * 1024
WAGTAILIMAGES_IMAGE_FORM_BASE = (
    "modules.editing.picture_form.PictureForm"  # what is in the file decides, not its name
)
DATA_UPLOAD_MAX_NUMBER_FIELDS = 10_000  # the editor's form of a module sends more than Django's thousand
WAGTAILDOCS_SERVE_METHOD = "serve_view"
WAGTAILDOCS_EXTENSIONS = ["pdf"]
WAGTAIL_PRIVATE_PAGE_OPTIONS = {"SHARED_PASSWORD": False}
WAGTAILDOCS_PRIVATE_COLLECTION_OPTIONS = {"SHARED_PASSWORD": False}
WAGTAILSEARCH_BACKENDS = {"default": {"BACKEND": "wagtail.search.backends.database"}}
# A translation begins as a draft: what is not translated yet would stand in the other language.
WAGTAILLOCALIZE_SYNC_LIVE_STATUS_ON_TRANSLATE = False
