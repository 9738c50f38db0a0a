"""The storage that `S3_BUCKET` asks for; it needs the extra `deploy`."""

from storages.backends.s3 import S3Storage

from squad.object_storage import OwnUrlMixin


class Bucket(OwnUrlMixin, S3Storage):
    """A bucket of which nobody sees an address."""
