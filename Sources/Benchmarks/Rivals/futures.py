"""The engine's loop over futures in numpy, as the rival the Swift one is held against.

One process, futures in chunks that stay in the cache, columns contiguous over the futures, buffers used again, sections
sorted so that every group is a slice, no figure computed that no verdict asks for. The same steps as the Swift loop:
progression, entry by births and feeders, drift, classes (grades taught together too), premises split, seven indicators,
means and two-pass CVs, sections without pupils left out, R1, R2, G4, G5. Sums may be taken in another order, so figures
agree to 1e-9 and not to the bit.

python3 futures.py FOLDER [RUNS] [CHUNK]
"""

import itertools
import sys
import time

import numpy as np

TEACHERS, INDICATORS, GRADES = 3, 7, 9


def read(folder):
    columns = {}
    with open(folder + "/county.txt") as file:
        for line in file:
            name, _, *values = line.split()
            columns[name] = np.array(values, dtype=float)
    return columns


def ints(values):
    return values.astype(int)


def whole_up(values):
    """The least whole number that is enough: what is one but for dust stays it."""
    return np.ceil(values * (1 - 1e-9) - 1e-9)


def most_even(grades, classes):
    """The fullest of so many classes of adjacent grades, shared out as evenly as can be."""
    best = np.inf
    for cuts in itertools.combinations(range(1, len(grades)), classes - 1):
        edges = (0, *cuts, len(grades))
        best = min(best, max(sum(grades[a:b]) for a, b in zip(edges, edges[1:])))
    return best


def together_one(grades, kept, rooms, limit):
    """The same in one future, whatever the grades."""
    edge = limit * (1 + 1e-9)
    groups = list(grades)
    usual = max(1, int(min(kept, rooms)))
    fullest = max(groups, default=0)
    while len(groups) > usual and fullest <= edge:
        least = min(range(len(groups) - 1), key=lambda place: (groups[place] + groups[place + 1], place))
        groups[least : least + 2] = [groups[least] + groups[least + 1]]
        fullest = max(fullest, groups[least])
    if fullest > edge:
        few, filled, present = 0, 0, np.inf
        for pupils in grades:
            if present + pupils <= edge:
                present += pupils
            else:
                alone = max(int(whole_up(pupils / limit)), 1)
                few += alone
                present = np.inf if alone > 1 else pupils
                filled = max(filled, pupils / alone) if alone > 1 else filled
            filled = max(filled, present) if present < np.inf else filled
        if few <= usual:
            fullest = most_even(grades, min(usual, len(grades)))
            fullest = filled if fullest > edge else fullest
        elif few <= rooms:
            fullest = filled
        elif len(grades) >= rooms:
            fullest = most_even(grades, max(1, int(rooms)))
        else:
            formed = [1] * len(grades)
            while sum(formed) + 1 <= rooms:
                formed[max(range(len(grades)), key=lambda place: (grades[place] / formed[place], -place))] += 1
            fullest = max(pupils / classes for pupils, classes in zip(grades, formed))
    return whole_up(fullest)


class Stage:
    """The sections of one stage, sorted: those a drift goes to, the others, those it leaves."""

    def __init__(self, c, index, futures):
        stride = int(c["stride"][0])
        slots = np.flatnonzero(c["stage"] == index)
        to, leave = set(ints(c[f"drift0EntryTo{index}"])), set(ints(c[f"drift0EntryFrom{index}"]))
        order = {slot: 0 if slot in to else 2 if slot in leave else 1 for slot in slots}
        self.slots = slots = np.array(sorted(slots, key=lambda slot: (order[slot], slot)))
        self.place = {slot: row for row, slot in enumerate(slots)}
        self.to, self.leave = slice(0, len(to)), slice(len(slots) - len(leave), len(slots))
        self.years = ints(c["years"][slots])
        self.most = most = int(self.years.max())
        taught = np.arange(most)[:, None] < self.years[None, :]
        where = slots[None, :] * stride + np.arange(most)[:, None]
        self.taught = taught[:, :, None].astype(float)
        self.grades0 = np.where(taught, c["grades"][np.minimum(where, len(c["grades"]) - 1)], 0)[:, :, None]
        self.classes0 = np.where(taught, c["gradeClasses"][np.minimum(where, len(c["grades"]) - 1)], 0)[:, :, None]
        # The drift of every grade runs between the same sections; the slices below rest on it.
        moves = {0: set(), 1: set()}
        for grade in range(GRADES):
            for side, way in enumerate(("From", "To")):
                for place in ints(c[f"drift0{way}{grade}"]):
                    moves[side].add(place // stride)
        assert moves[0] & set(slots) == leave and moves[1] & set(slots) == to
        assert len({int(self.years[self.place[slot]]) for slot in to | leave}) == 1
        self.rooms = c["rooms"][slots][:, None]
        self.classes_together = c["classesTogether"][slots]
        self.size = c["entrySize"][slots][:, None]
        self.limit = c["classLimit"][slots][:, None]
        self.multi = [self.place[slot] for slot in slots if c["isMultigrade"][slot]]
        place = slice(index * INDICATORS, (index + 1) * INDICATORS)
        per = c["perPupils"]
        self.required = (c["required"][place] / per)[:, None, None]
        self.floors = (c["floors"][place] / per)[:, None, None]
        self.cv_limit = c["cvLimit"][index]
        self.class_limit = c["stageClassLimit"][index]
        self.is_point = c["isTeachingPoint"][slots][:, None] == 1
        self.points_below = c["pointsBelow"][0]
        self.minimum = c["minimumFull"][0]
        n, s = futures, len(slots)
        self.grades, self.classes = np.empty((most, s, n)), np.empty((most, s, n))
        self.work, self.flags = np.empty((most, s, n)), np.empty((most, s, n), dtype=bool)
        self.pupils, self.largest = np.empty((s, n)), np.empty((s, n))
        self.totals, self.heads = np.empty((INDICATORS, s, n)), np.empty((INDICATORS, s, n))
        self.judged = np.empty((INDICATORS, s, n), dtype=bool)
        slots_all = len(c["stage"])
        for kind in range(TEACHERS):
            self.totals[kind] = c["teacherTotals"][kind * slots_all + slots][:, None]
        schools = ints(c["school"][slots])
        for resource in range(INDICATORS - TEACHERS):
            stock = c["premisesSchool"][resource * len(c["schoolIsThrough"]) + schools]
            self.totals[TEACHERS + resource] = stock[:, None]

    def restart(self):
        self.grades[:] = self.grades0
        self.classes[:] = self.classes0


class Engine:
    def __init__(self, c, values, chunk):
        self.c, self.values, self.chunk = c, values, chunk
        self.steps = int(c["steps"][0])
        self.primary, self.junior = self.stages = [Stage(c, index, chunk) for index in (0, 1)]
        self.intake0 = c["intake"][self.primary.slots][:, None]
        self.units = []
        for unit in range(int(c["units"][0])):
            entry = c[f"unit{unit}Entry"]
            self.units.append((
                [self.junior.place[slot] for slot in ints(c[f"unit{unit}Slots"])],
                (entry / (entry.sum() or 1))[:, None],
                [self.primary.place[slot] for slot in ints(c[f"unit{unit}Sources"])],
                c[f"unit{unit}Shares"][:, None],
                c[f"unit{unit}K"][0],
            ))
        self.top = self.primary.years - 1
        starts = ints(c["schoolStart"])
        members = [ints(c["schoolSlots"][a:b]) for a, b in zip(starts, starts[1:])]
        shared = [(school, slots) for school, slots in enumerate(members) if len(slots) > 1]
        assert all(len(slots) == 2 and c["stage"][slots[0]] == 0 and c["stage"][slots[1]] == 1 for _, slots in shared)
        first, second = (np.array([slots[side] for _, slots in shared]) for side in (0, 1))
        self.pair = ([self.primary.place[slot] for slot in first], [self.junior.place[slot] for slot in second])
        kinds, slots = INDICATORS - TEACHERS, len(c["stage"])
        own = c["premisesOwn"].reshape(kinds, slots)
        self.pair_own = tuple((own[:, side] / c["premisesRoll"][side])[:, :, None] for side in (first, second))
        which = [school for school, _ in shared]
        self.pair_stock = c["premisesSchool"].reshape(kinds, -1)[:, which][:, :, None]
        self.pair_senior = c["premisesSenior"].reshape(kinds, -1)[:, which][:, :, None]
        limits = np.where(c["schoolIsThrough"] == 1, c["sizeThrough"][0], c["sizeSingle"][0])
        self.singles = []
        for stage in self.stages:
            rows = [stage.place[slots[0]] for slots in members if len(slots) == 1 and slots[0] in stage.place]
            schools = [int(c["school"][stage.slots[row]]) for row in rows]
            self.singles.append((rows, limits[schools][:, None], schools))
        self.pair_limit, self.pair_school = limits[which][:, None], which
        self.limits = limits
        self.promises = list(zip(*(ints(c[name]) for name in ("promiseSchool", "promiseMade", "promiseDue"))))

    def move(self, amounts, to, leave, keep):
        """All but `keep` of what some have goes to others in proportion; axis −2 is the section."""
        present = amounts[..., to, :].sum(axis=-2)
        has = present > 0
        left = amounts[..., leave, :]
        lost = left.sum(axis=-2) * (1 - keep) * has
        left *= np.where(has, keep, 1)[..., None, :]
        amounts[..., to, :] *= (1 + lost / np.where(has, present, 1))[..., None, :]

    def grow(self, step, drivers):
        entrants, progression, enrolled, entry = drivers
        primary, junior = self.primary, self.junior
        self.kept *= 1 - entry
        self.move(self.intake, primary.to, primary.leave, 1 - entry)
        top = primary.grades[self.top, np.arange(len(self.top))]
        raw = [(top[sources] * shares).sum(axis=0) for _, _, sources, shares, _ in self.units]
        asked = sum(r * unit[4] for r, unit in zip(raw, self.units))
        scale = sum(raw) * self.c["transition"][0] / np.where(asked > 0, asked, 1)
        for r, (rows, weights, _, _, k) in zip(raw, self.units):
            self.entering[rows] = weights * (r * k * scale)
        self.move(self.entering, junior.to, junior.leave, self.kept)
        whole = self.intake.sum(axis=0)
        per_share = entrants[step] / np.where(whole > 0, whole, 1)
        for stage, rate in zip(self.stages, progression):
            np.multiply(stage.grades[:-1], rate, out=stage.work[1:])
            stage.work[1:] *= stage.taught[1:]
            stage.grades, stage.work = stage.work, stage.grades
            np.multiply(stage.classes[:-1], stage.taught[1:], out=stage.flags_classes[1:])
            stage.classes, stage.flags_classes = stage.flags_classes, stage.classes
            stage.classes[0] = 0
        np.multiply(self.intake, per_share, out=primary.grades[0])
        junior.grades[0] = self.entering
        for stage in self.stages:
            self.move(stage.grades[1:], stage.to, stage.leave, 1 - enrolled)
            stage.grades.sum(axis=0, out=stage.pupils)

    def split(self):
        weights = [own * stage.pupils[rows] for own, stage, rows in zip(self.pair_own, self.stages, self.pair)]
        weight = weights[0] + weights[1] + self.pair_senior
        ratio = self.pair_stock / np.where(weight > 0, weight, 1)
        for part, stage, rows in zip(weights, self.stages, self.pair):
            stage.totals[TEACHERS:, rows] = part * ratio

    def form(self, stage):
        grades, classes, work, flags = stage.grades, stage.classes, stage.work, stage.flags
        formed = classes.sum(axis=0)
        needed = whole_up(grades[0] / stage.size)
        entry = np.maximum(np.minimum(needed, np.maximum(stage.rooms - formed, 1)), 1)
        classes[0] = np.where(grades[0] > 0, entry, 0)
        formed += classes[0]
        np.multiply(classes, stage.limit, out=work)
        np.less(work, grades, out=flags)
        for row in np.flatnonzero(flags.any(axis=(0, 2))):
            if row in stage.multi:
                continue
            free = stage.rooms[row] - formed[row]
            for grade in range(stage.years[row]):
                more = np.minimum(whole_up(grades[grade, row] / stage.limit[row]) - classes[grade, row], free)
                np.maximum(more, 0, out=more)
                classes[grade, row] += more
                free = free - more
        np.maximum(classes, 1, out=work)
        np.divide(grades, work, out=work)
        work.max(axis=0, out=stage.largest)
        stage.largest[:] = whole_up(stage.largest)
        for row in stage.multi:
            own = grades[: stage.years[row], row]
            terms = stage.classes_together[row], stage.rooms[row, 0], stage.limit[row, 0]
            stage.largest[row] = self.together(own, *terms)

    def together(self, grades, kept, rooms, limit):
        """The fullest class where adjacent grades are taught together, the pair with the fewest pupils joined first."""
        groups = grades
        if not (grades > 0).all():
            return np.array([together_one([p for p in one if p > 0], kept, rooms, limit) for one in grades.T])
        while len(groups) > min(kept, rooms) and len(groups) > 1:
            sums = groups[:-1] + groups[1:]
            least = sums.argmin(axis=0)
            rows = np.arange(len(sums))[:, None]
            groups = np.where(rows < least, groups[:-1], np.where(rows == least, sums, groups[1:]))
        if (groups > limit * (1 + 1e-9)).any():
            return np.array([together_one(list(one), kept, rooms, limit) for one in grades.T])
        return whole_up(groups.max(axis=0))

    def judge(self, step, counts, spreads):
        r1 = np.zeros(self.chunk, dtype=bool)
        r2, g4, g5 = r1.copy(), r1.copy(), r1.copy()
        for index, stage in enumerate(self.stages):
            pupils, heads, judged = stage.pupils, stage.heads, stage.judged
            counted = pupils
            is_counted = pupils > 0
            if stage.is_point.any():
                is_counted &= ~stage.is_point | (pupils >= stage.points_below)
            totals, divisor = stage.totals, pupils
            if not is_counted.all():
                counted = pupils * is_counted
                divisor = np.where(is_counted, pupils, 1)
                totals = totals * is_counted
            np.divide(totals, divisor, out=heads)
            np.greater_equal(heads, stage.required, out=judged)
            full = judged.sum(axis=0, dtype=np.int8)
            np.less(heads, stage.floors, out=judged)
            r1 |= (((full < stage.minimum) | judged.any(axis=0)) & is_counted).any(axis=0)
            persons = counted.sum(axis=0)
            persons = np.where(persons > 0, persons, 1)
            mean = totals.sum(axis=1) / persons
            np.subtract(heads, mean[:, None, :], out=heads)
            np.multiply(heads, heads, out=heads)
            np.multiply(heads, counted, out=heads)
            has = mean > 0
            cv = np.where(has, np.sqrt(heads.sum(axis=1) / persons) / np.where(has, mean, 1), 0)
            r2 |= (cv > stage.cv_limit).any(axis=0)
            g5 |= (stage.largest > stage.class_limit).any(axis=0)
            if spreads is not None:
                spreads[:, index * INDICATORS : (index + 1) * INDICATORS] = cv.T
        year = int(self.c["firstYear"][0]) + step + 1
        sizes = [(stage.pupils[rows], limit, schools) for stage, (rows, limit, schools) in zip(self.stages, self.singles)]
        pair = self.primary.pupils[self.pair[0]] + self.junior.pupils[self.pair[1]]
        sizes.append((pair, self.pair_limit, self.pair_school))
        for pupils, limit, schools in sizes:
            over = pupils > limit
            if not over.any():
                continue
            for row in np.flatnonzero(over.any(axis=1)):
                covered = np.zeros(self.chunk, dtype=bool)
                for place, (school, made, due) in enumerate(self.promises):
                    if school == schools[row] and made <= year < due:
                        covered |= ~self.fulfilled[place]
                g4 |= over[row] & ~covered
        for place, (school, _, _) in enumerate(self.promises):
            for pupils, limit, schools in sizes:
                if school in schools:
                    row = schools.index(school)
                    self.fulfilled[place] |= pupils[row] <= limit[row]
        counts[step] += [r1.sum(), r2.sum(), g4.sum(), g5.sum()]

    def run(self, spreads=None):
        c, n = self.c, self.chunk
        counts = np.zeros((self.steps, 4), dtype=int)
        for first in range(0, len(self.values), n):
            rows = self.values[first : first + n].T
            drivers = (rows[: self.steps], rows[self.steps : self.steps + 2], rows[self.steps + 2], rows[self.steps + 3])
            for stage in self.stages:
                stage.restart()
                stage.flags_classes = getattr(stage, "flags_classes", np.empty_like(stage.classes))
                stage.work[0] = 0
            self.intake = np.repeat(self.intake0, n, axis=1)
            self.entering = np.empty((len(self.junior.slots), n))
            self.kept = np.ones(n)
            census = [c["grades"].reshape(len(c["stage"]), -1)[ints(c["school"]) == p[0]].sum() for p in self.promises]
            self.fulfilled = [np.full(n, total <= self.limits[p[0]]) for total, p in zip(census, self.promises)]
            for step in range(self.steps):
                self.grow(step, drivers)
                self.split()
                for stage in self.stages:
                    self.form(stage)
                last = spreads is not None and step == self.steps - 1
                self.judge(step, counts, spreads[first : first + n] if last else None)
        return counts


def main():
    folder = sys.argv[1]
    runs = int(sys.argv[2]) if len(sys.argv) > 2 else 5
    chunk = int(sys.argv[3]) if len(sys.argv) > 3 else 500
    c = read(folder)
    futures = int(c["futures"][0])
    assert futures % chunk == 0, "the chunk must divide the futures"
    values = np.fromfile(folder + "/futures.f64").reshape(futures, -1)
    expected = np.fromfile(folder + "/spreads.f64").reshape(futures, -1)
    engine = Engine(c, values, chunk)
    spreads = np.empty_like(expected)
    counts = engine.run(spreads)
    times, spent = [], []
    for _ in range(runs):
        start, before = time.perf_counter(), time.process_time()
        engine.run()
        times.append((time.perf_counter() - start) * 1e3)
        spent.append((time.process_time() - before) * 1e3)
    times.sort()
    spent.sort()
    median, used = times[runs // 2], spent[runs // 2]
    work = len(c["stage"]) * engine.steps * futures
    apart = np.abs(spreads - expected).max()
    differ = int((counts != np.loadtxt(folder + "/counts.txt", dtype=int)).sum())
    print(
        f"numpy, 1 process: {median:.1f} ms (best {times[0]:.1f}), {work / median / 1e3:.1f} M/s a core "
        f"(best {work / times[0] / 1e3:.1f}); by processor time {work / used / 1e3:.1f} (best {work / spent[0] / 1e3:.1f})"
    )
    print(f"CVs are apart by at most {apart:.1e}, {differ} of {counts.size} counts differ")
    print(f"rate numpy {work / median / 1e3:.3f} {work / used / 1e3:.3f}")
    return 1 if apart > 1e-9 or differ else 0


if __name__ == "__main__":
    sys.exit(main())
