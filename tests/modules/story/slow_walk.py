"""A second way to know what is wrong with a story: walk it as a reader would, state by state, with all that was seen.

It is slow, works on plain data, and imports nothing of the engine: where the two agree, both are probably right.
"""

from typing import Any

Data = dict[str, Any]
State = tuple[str, tuple[tuple[str, int], ...]]  # a card's key, and each fact with its number


class Walk:
    """Everything that a reader of `story` can meet."""

    def __init__(self, story: Data) -> None:
        self.story = story
        self.cards: dict[str, Data] = {card["key"]: card for card in story["messages"]}
        facts = tuple((fact["key"], fact["start"]) for fact in story["facts"])
        self.first: State = (story["messages"][0]["key"], facts)
        self.next: dict[State, list[State | None]] = {}
        ahead = [self.first]
        while ahead:
            state = ahead.pop()
            if state not in self.next:
                self.next[state] = self.onward(state)
                ahead += [to for to in self.next[state] if to]

    def onward(self, state: State) -> list[State | None]:
        """Where one can go from here; None is a way that leads to no card."""
        card, memory = self.cards[state[0]], dict(state[1])
        if "end" in card:
            return []
        if "choices" not in card:
            return [self.arrive(card["to"], memory)] if card.get("to") else []
        found = []
        for choice in card["choices"]:
            fits = True
            for asked in choice["only_if"]:
                if asked["how"] == "at_least" and memory[asked["fact"]] < asked["number"]:
                    fits = False
                if asked["how"] == "at_most" and memory[asked["fact"]] > asked["number"]:
                    fits = False
            if fits:
                after = dict(memory)
                for change in choice["sets"]:
                    moved = change["number"] + (after[change["fact"]] if change["how"] == "add" else 0)
                    after[change["fact"]] = max(0, min(9, moved))
                found.append(self.arrive(choice["to"], after))
        return found

    def arrive(self, key: str, memory: dict[str, int]) -> State | None:
        """The state at a card, if the card is there."""
        return (key, tuple(memory.items())) if key in self.cards else None

    def from_here(self, state: State) -> set[State]:
        """Every state that a reader can still come to."""
        seen: set[State] = set()
        ahead = [state]
        while ahead:
            here = ahead.pop()
            if here not in seen:
                seen.add(here)
                ahead += [to for to in self.next[here] if to]
        return seen

    def never_ends(self, state: State) -> bool:
        """Whether a reader who comes here reads for ever."""
        return all(self.next[there] and None not in self.next[there] for there in self.from_here(state))

    def problems(self) -> set[tuple[str, str]]:
        """What is wrong, as pairs of a kind and a card's key."""
        return {*self._by_itself(), *self._never_met(), *self._no_way_on(), *self._too_long()}

    def _by_itself(self) -> set[tuple[str, str]]:
        found = set()
        for key, card in self.cards.items():
            if not card["lines"]:
                found.add(("missing_text", key))
            if "end" in card and not card["end"]["help"]:
                found.add(("no_help", key))
            if not ("end" in card or card.get("to") or "choices" in card):
                found.add(("dead_end", key))
            if card.get("to") and card["to"] not in self.cards:
                found.add(("unknown_key", key))
            if len(card.get("choices", [1, 2])) == 1:
                found.add(("one_choice", key))
            for choice in card.get("choices", []):
                if not choice["to"]:
                    found.add(("nowhere", key))
                elif choice["to"] not in self.cards:
                    found.add(("unknown_key", key))
        return found

    def _never_met(self) -> set[tuple[str, str]]:
        met = {key for key, _memory in self.next}
        drawn = {self.first[0]}
        for _again in self.cards:
            for key in list(drawn):
                card = self.cards[key]
                targets = [card.get("to"), *(choice["to"] for choice in card.get("choices", []))]
                drawn |= {to for to in targets if to in self.cards}
        return {
            ("closed_off" if key in drawn else "unreachable", key) for key in self.cards if key not in met
        }

    def _no_way_on(self) -> set[tuple[str, str]]:
        found = {("stuck", key) for key, memory in self.next if self._is_stuck(key, memory)}
        for state in self.next:
            before = [other for other in self.next if state in self.next[other]]
            fresh = state == self.first or any(not self.never_ends(other) for other in before)
            if fresh and self.never_ends(state):
                found.add(("loop", state[0]))
        return found

    def _is_stuck(self, key: str, memory: Any) -> bool:
        return "choices" in self.cards[key] and not self.next[(key, memory)]

    def _too_long(self) -> set[tuple[str, str]]:
        """Walks on with the set of all that was seen; whoever is in a round of cards has seen the whole round."""
        leads: dict[str, set[str]] = {key: {key} for key in self.cards}
        for _again in self.cards:
            for (key, _memory), targets in self.next.items():
                for to in targets:
                    if to:
                        leads[key] |= leads[to[0]]
        rounds = {key: {other for other in leads[key] if key in leads[other]} for key in self.cards}
        longest: dict[str, int] = {}
        seen: set[tuple[State, frozenset[str]]] = set()
        ahead = [(self.first, frozenset[str]())]
        while ahead:
            state, had = ahead.pop()
            if (state, had) in seen:
                continue
            seen.add((state, had))
            key = state[0]
            if key not in had:
                longest[min(rounds[key])] = max(longest.get(min(rounds[key]), 0), len(had))
            now = had | rounds[key]
            ahead += [(to, now) for to in self.next[state] if to]
        limit = self.story["limit"]
        order = list(self.cards)
        return {
            ("too_long", min(rounds[key], key=order.index))
            for key, before in longest.items()
            if before <= limit < before + len(rounds[key])
        }
