"""Files in messages: taking them from a call, and telling about them."""

from __future__ import annotations

from io import BytesIO

from PIL import Image, UnidentifiedImageError

from tests.botapi import limits
from tests.botapi.errors import ApiError, bad_request
from tests.botapi.parameters import Json, Parameters, Upload
from tests.botapi.state import State, StoredFile

_PREVIEW = (90, 90)
"""Pixels: the smallest of the sizes Telegram makes of a photo."""

KINDS: dict[str, Json] = {
    "voice": {"duration": 3, "mime_type": "audio/ogg"},
    "audio": {"duration": 3, "mime_type": "audio/mpeg"},
    "video": {"width": 640, "height": 480, "duration": 3, "mime_type": "video/mp4"},
    "animation": {"width": 320, "height": 240, "duration": 3, "mime_type": "video/mp4"},
    "video_note": {"length": 240, "duration": 3},
    "document": {"mime_type": "application/octet-stream"},
    "sticker": {
        "type": "regular",
        "width": 512,
        "height": 512,
        "is_animated": False,
        "is_video": False,
    },
}
"""What a message tells about a file besides its ids and size, unless the sender said otherwise."""

CAPTIONED = {"photo", "voice", "audio", "video", "animation", "document"}


def describe(stored: StoredFile, details: Json) -> Json:
    """A file as a message tells of it."""
    return {
        "file_id": stored.id,
        "file_unique_id": stored.unique_id,
        "file_size": stored.size,
        **details,
        **({"file_name": stored.name} if stored.name else {}),
        **({"mime_type": stored.mime_type} if stored.mime_type else {}),
    }


def photo_sizes(state: State, content: bytes) -> list[Json]:
    """Store a picture in the sizes Telegram makes of it: a real small preview, and the picture.

    Whoever takes the first size instead of the largest gets the preview, and the test sees it.

    Raises:
        ApiError: 400, not a picture, or one of impossible shape.
    """
    try:
        with Image.open(BytesIO(content)) as picture:
            width, height = picture.size
            _check_shape(width, height)
            picture.draft("RGB", _PREVIEW)
            picture.thumbnail(_PREVIEW)
            small = BytesIO()
            picture.convert("RGB").save(small, "JPEG", quality=60)
            small_size = picture.size
    except (Image.DecompressionBombError, Image.DecompressionBombWarning):
        raise bad_request("PHOTO_INVALID_DIMENSIONS") from None
    except (UnidentifiedImageError, OSError):
        raise bad_request("IMAGE_PROCESS_FAILED") from None
    preview = state.store_file("photo", small.getvalue())
    full = state.store_file("photo", content)
    sizes = [
        describe(preview, {"width": small_size[0], "height": small_size[1]}),
        describe(full, {"width": width, "height": height}),
    ]
    state.sizes[preview.id] = state.sizes[full.id] = sizes
    return sizes


def _check_shape(width: int, height: int) -> None:
    too_large = width + height > limits.MAX_PHOTO_SIDES
    if too_large or max(width, height) > limits.MAX_PHOTO_RATIO * min(width, height):
        raise bad_request("PHOTO_INVALID_DIMENSIONS")


def content_of(state: State, parameters: Parameters, kind: str, name: str = "") -> Json:
    """The file a call sends, as a field of the message: uploaded now, or known by its id.

    Raises:
        ApiError: 400, missing, unknown, of another kind or too big; 413, more than 50 MB.
    """
    name = name or kind
    given = parameters.text(name)
    upload = parameters.uploads.get(given.removeprefix("attach://") if given else name)
    if upload is not None:
        return _uploaded(state, upload, kind, parameters)
    if not given or given.startswith("attach://"):
        raise bad_request(f"there is no {kind.replace('_', ' ')} in the request")
    if given.startswith(("http://", "https://")):
        raise NotImplementedError("this server fetches no files from the web")
    stored = state.files.get(given)
    if stored is None:
        raise bad_request("wrong file identifier/HTTP URL specified")
    if stored.kind != kind:
        found, wanted = stored.kind.title().replace("_", ""), kind.title().replace("_", "")
        raise bad_request(f"can't use file of type {found} as {wanted}")
    if kind == "photo":
        return {"photo": state.sizes[stored.id]}
    return {kind: describe(stored, KINDS[kind])}


def _uploaded(state: State, upload: Upload, kind: str, parameters: Parameters) -> Json:
    size = len(upload.content)
    if size == 0:
        raise bad_request("file must be non-empty")
    if size > limits.MAX_UPLOAD:
        raise ApiError(413, "Request Entity Too Large")
    if kind == "photo":
        if size > limits.MAX_PHOTO:
            raise bad_request(
                f"file of size {size} bytes is too big for a photo;"
                f" the maximum size is {limits.MAX_PHOTO} bytes"
            )
        return {"photo": photo_sizes(state, upload.content)}
    keeps_name = kind in ("document", "audio", "video", "animation")
    stored = state.store_file(
        kind,
        upload.content,
        name=upload.name if keeps_name else "",
        mime_type=upload.content_type if kind == "document" else "",
    )
    said = {key: parameters.integer(key) for key in ("duration", "width", "height", "length")}
    details = {key: said.get(key) or value for key, value in KINDS[kind].items()}
    return {kind: describe(stored, details)}
