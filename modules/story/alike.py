"""Makes one of scenes that a reader cannot tell apart: the same card, the same choices open, now and ever after.

A story of 48 cards with four facts has 280 scenes and 111 that differ: so much less goes to a phone.
"""

from modules.story.scenes import Scene, Way


def merge(scenes: list[Scene]) -> list[Scene]:
    """The scenes that differ, the first one first. `scenes` are complete; they stay as they are."""
    group = _groups(scenes)
    kept: dict[int, Scene] = {}
    for scene in scenes:
        kept.setdefault(group[scene.number], scene)
    numbers = {one: number for number, one in enumerate(kept)}
    return [
        Scene(
            numbers[one],
            scene.message,
            scene.values,
            tuple(
                Way(way.place, way.choice, None if way.to is None else numbers[group[way.to]])
                for way in scene.ways
            ),
        )
        for one, scene in kept.items()
    ]


def _groups(scenes: list[Scene]) -> list[int]:
    """The group of each scene: first one for each card, then parted as long as ways on lead to different groups."""
    names: dict[object, int] = {}
    group = [names.setdefault(scene.message.key, len(names)) for scene in scenes]
    while True:
        parted: dict[object, int] = {}
        finer = [
            parted.setdefault((group[scene.number], _leads(scene, group)), len(parted)) for scene in scenes
        ]
        if len(parted) == len(names):
            return group
        group, names = finer, parted


def _leads(scene: Scene, group: list[int]) -> tuple[tuple[int, int | None], ...]:
    return tuple((way.place, None if way.to is None else group[way.to]) for way in scene.ways)
