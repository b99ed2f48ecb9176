"""Years of reports in which nothing happens: how often does the rule call it a wave all the same?

Reports arrive at random, people one by one; each time somebody reports, the rule looks, so no look
by the clock could find more. `clumping` makes weeks more uneven than chance does: the variance of a
week's number is that many times its mean, as where one report in the news moves several people.
"""

from __future__ import annotations

from collections import deque
from random import Random

from actions.waves.rule import BASELINE_WEEKS, judge

COOLING_WEEKS = 3


def false_alarms(rate: float, years: int, *, clumping: float = 1.0, seed: int = 1) -> float:
    """How many a year in one community of one kind, at `rate` people a week."""
    random = Random(seed)
    alarms, quiet_until = 0, 0.0
    seen: deque[float] = deque()
    for week in range(BASELINE_WEEKS + 52 * years):
        week_rate = rate
        if clumping > 1:  # gamma-mixed Poisson: variance is rate * clumping
            week_rate = random.gammavariate(rate / (clumping - 1), clumping - 1)
        for at in sorted(week + random.random() for _ in range(_poisson(random, week_rate))):
            seen.append(at)
            while seen[0] <= at - BASELINE_WEEKS - 1:
                seen.popleft()
            if week < BASELINE_WEEKS or at < quiet_until:
                continue
            counts = [0] * (BASELINE_WEEKS + 1)
            for earlier in seen:
                counts[int(at - earlier)] += 1
            judgement = judge(counts[0], counts[1:])
            if judgement is not None and judgement.is_wave:
                alarms, quiet_until = alarms + 1, at + COOLING_WEEKS
    return alarms / years


def _poisson(random: Random, mean: float) -> int:
    """How many events there are while so much time passes that `mean` are expected."""
    count, passed = 0, random.expovariate(1)
    while passed < mean:
        count, passed = count + 1, passed + random.expovariate(1)
    return count


def main() -> None:
    """The table of docs/decisions: false alarms a year, for 1,000 years of each."""
    print("people a week   by chance   clumped x2")
    for rate in (0.05, 0.1, 0.25, 0.5, 1.0, 2.0, 4.0, 8.0):
        plain, clumped = (false_alarms(rate, 1_000, clumping=clumping) for clumping in (1, 2))
        print(f"{rate:13}   {plain:9.3f}   {clumped:10.3f}")


if __name__ == "__main__":
    main()
