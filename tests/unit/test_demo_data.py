"""The demo data is consistent: whoever tries Linli meets no dead end and no real person."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from typing import Any

import yaml

from actions.geography import distance_m, is_inside
from actions.languages import LANGUAGES
from actions.model import PlaceKind, Role
from tests.architecture.source import ROOT

DEMO = ROOT / "data/demo/demo.yml"

# Within Shanghai, islands included: latitude and longitude.
SHANGHAI = ((30.6, 31.9), (120.8, 122.3))
# No subscriber's number in Shanghai begins with 0 after the area code.
FICTITIOUS = re.compile(r"021-0000-\d{4}")
WALK_M = 3_000


@cache
def _read() -> dict[str, Any]:
    content: dict[str, Any] = yaml.safe_load(DEMO.read_text("utf-8"))
    return content


def _demo(section: str) -> list[dict[str, Any]]:
    return list(_read()[section])


def _community(code: str) -> dict[str, Any]:
    return next(community for community in _demo("communities") if community["code"] == code)


def _point(thing: dict[str, Any]) -> tuple[float, float]:
    return thing["latitude"], thing["longitude"]


def _is_in_shanghai(latitude: float, longitude: float) -> bool:
    (south, north), (west, east) = SHANGHAI
    return south < latitude < north and west < longitude < east


def test_it_says_that_it_is_no_real_data() -> None:
    assert DEMO.read_text("utf-8").startswith("# DEMO DATA")
    assert _read()["demo"] is True


def test_codes_prefixes_logins_and_telephones_are_nobody_elses() -> None:
    sections = ("stations", "communities", "staff", "places")
    values = {
        "station": [station["code"] for station in _demo("stations")],
        "community": [community["code"] for community in _demo("communities")],
        "prefix": [community["ticket_prefix"] for community in _demo("communities")],
        "login": [person["login"] for person in _demo("staff")],
        "phone": [
            thing["phone"] for name in sections for thing in _demo(name) if thing.get("phone")
        ],
    }
    twice = {
        kind: [v for v, n in Counter(found).items() if n > 1] for kind, found in values.items()
    }
    assert {kind: found for kind, found in twice.items() if found} == {}
    assert all(re.fullmatch(r"[a-z0-9-]{2,32}", code) for code in values["community"])
    assert all(re.fullmatch(r"[A-Z]{2}", prefix) for prefix in values["prefix"])
    assert all(FICTITIOUS.fullmatch(phone) for phone in values["phone"])


def test_whatever_is_referred_to_exists() -> None:
    stations = {station["code"] for station in _demo("stations")}
    communities = {community["code"] for community in _demo("communities")}
    assert {community["station"] for community in _demo("communities")} <= stations
    assert {place["community"] for place in _demo("places")} <= communities
    for person in _demo("staff"):
        assert person["station"] in stations | {None}
        assert set(person["communities"]) <= communities


def test_everything_lies_in_shanghai() -> None:
    for section in ("stations", "communities", "places"):
        for thing in _demo(section):
            assert _is_in_shanghai(*_point(thing)), thing


def test_the_map_check_finds_swapped_coordinates_and_other_cities() -> None:
    assert not _is_in_shanghai(121.39, 31.26)
    assert not _is_in_shanghai(39.90, 116.40)


def test_a_boundary_is_a_closed_ring_around_the_centre() -> None:
    for community in _demo("communities"):
        ring = community["boundary"]
        assert len(ring) >= 4, community["code"]
        assert ring[0] == ring[-1], community["code"]
        assert is_inside(_point(community), ring), community["code"]
        assert all(_is_in_shanghai(lat, lon) for lon, lat in ring), community["code"]


def test_communities_do_not_overlap() -> None:
    for one in _demo("communities"):
        for other in _demo("communities"):
            if one is not other:
                corners = [(lat, lon) for lon, lat in other["boundary"]]
                assert not any(is_inside(corner, one["boundary"]) for corner in corners)


def test_places_and_stations_are_near_their_community() -> None:
    for place in _demo("places"):
        centre = _point(_community(place["community"]))
        assert distance_m(_point(place), centre) < WALK_M, place["names"]["en"]
    stations = {station["code"]: station for station in _demo("stations")}
    for community in _demo("communities"):
        station = stations[community["station"]]
        assert distance_m(_point(station), _point(community)) < WALK_M, community["code"]


def test_every_community_has_three_to_five_places_of_each_kind() -> None:
    found = Counter((place["community"], place["kind"]) for place in _demo("places"))
    expected = {
        (community["code"], kind.value) for community in _demo("communities") for kind in PlaceKind
    }
    assert set(found) == expected
    assert all(3 <= number <= 5 for number in found.values())


def test_parking_says_how_many_when_and_for_how_much() -> None:
    for place in _demo("places"):
        parking = PlaceKind(place["kind"]) is PlaceKind.PARKING
        assert bool(place.get("capacity", 0) > 0) == parking, place["names"]["en"]
        assert ("fee" in place) == parking, place["names"]["en"]
        assert ("phone" in place) != parking, place["names"]["en"]


def test_all_that_a_resident_reads_is_in_every_language() -> None:
    for station in _demo("stations"):
        assert _in_all_languages(station["names"], station["address"]), station["code"]
    for community in _demo("communities"):
        texts = [community["names"], community["district"], *community["visiting_hours"]]
        assert _in_all_languages(*texts), community["code"]
        assert len(texts) > 2
    for place in _demo("places"):
        texts = [place[it] for it in ("names", "address", "hours", "fee") if it in place]
        assert _in_all_languages(*texts), place["names"]["en"]


def _in_all_languages(*texts: dict[str, str]) -> bool:
    return all(list(text) == list(LANGUAGES) and all(text.values()) for text in texts)


def test_a_name_or_alias_means_one_community_only() -> None:
    owners: dict[str, set[str]] = {}
    for community in _demo("communities"):
        for name in [*community["names"].values(), *community["aliases"]]:
            owners.setdefault(name.casefold(), set()).add(community["code"])
    assert {name: codes for name, codes in owners.items() if len(codes) > 1} == {}


def test_one_community_has_two_officers_one_has_one_and_a_supervisor_stands_in() -> None:
    officers = {
        community["code"]: [
            person["login"]
            for person in _demo("staff")
            if Role(person["role"]) is Role.OFFICER and community["code"] in person["communities"]
        ]
        for community in _demo("communities")
    }
    assert sorted(len(serving) for serving in officers.values()) == [0, 1, 2]
    alone = next(code for code, serving in officers.items() if not serving)
    supervisor = next(p for p in _demo("staff") if Role(p["role"]) is Role.SUPERVISOR)
    assert supervisor["station"] == _community(alone)["station"]
    assert Counter(p["role"] for p in _demo("staff")) == {
        "officer": 3,
        "supervisor": 1,
        "admin": 1,
    }


def test_staff_speak_a_language_of_the_desk_and_have_no_password_in_the_file() -> None:
    for person in _demo("staff"):
        assert person["language"] in {"zh", "en"}
        assert not [key for key in person if "password" in key]
