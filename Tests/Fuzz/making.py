"""Counties, plans, standards and margins made at random: sound ones, for `spoiling` to break."""

import csv
import io
import os

HEADS = [
    "id", "name", "school", "stage", "kind", "zone", "group", "built", "pupils", "classes", "teachers",
    "degree_teachers", "backbone_teachers", "arts_sports_teachers", "teaching_area", "sports_area",
    "equipment_value", "multimedia_rooms",
]
CHINESE_HEADS = {
    "name": "学校名称", "pupils": "学生数", "classes": "班级数", "teachers": "专任教师数",
    "degree_teachers": "高于规定学历教师数", "backbone_teachers": "县级及以上骨干教师数",
    "arts_sports_teachers": "体育、艺术（美术、音乐）专任教师数", "teaching_area": "教学及辅助用房面积",
    "sports_area": "体育运动场馆面积", "equipment_value": "教学仪器设备值", "multimedia_rooms": "网络多媒体教室数",
}
GROUPS = ["县城", "乡镇", "农场"]
ZONES = {"县城": "urban", "乡镇": "rural", "农场": "town"}


class County:
    """A county of some sections: rows as dictionaries, files as texts, written by `write`."""

    def __init__(self, rng):
        self.year = rng.choice([2023, 2024, 2025])
        self.rows = []
        primaries, juniors = rng.randint(2, 7), rng.randint(1, 4)
        for n in range(primaries):
            self.add(rng, f"p{n + 1}", "primary", "teachingPoint" if rng.random() < 0.1 else "primary")
        for n in range(juniors):
            self.add(rng, f"j{n + 1}", "junior", "junior")
        if rng.random() < 0.4:
            self.add(rng, "n1-p", "primary", "nineYear", school="第一九年一贯制学校")
            self.add(rng, "n1-j", "junior", "nineYear", school="第一九年一贯制学校")
        self.eligible = sum(row["teachers"] for row in self.rows) // 2
        self.files = {"schools.csv": self.table(rng), "county.yaml": self.facts(rng)}
        if rng.random() < 0.8:
            self.files["births.csv"] = self.births(rng)
        if rng.random() < 0.3:
            self.files["enrolment.csv"] = self.enrolment(rng)
        if rng.random() < 0.2:
            self.files["feeders.csv"] = self.feeders(rng)
        if rng.random() < 0.2:
            self.files["cohorts.csv"] = (
                f"stage,year,entrants,graduates\nprimary,{self.year + 1},{rng.randint(50, 900)},\n")
        if rng.random() < 0.2:
            self.files["sources.yaml"] = "pupils: {source: 教育事业统计, trust: A}\n"

    def add(self, rng, id, stage, kind, school=""):
        group = rng.choice(GROUPS)
        pupils = rng.choice([rng.randint(5, 90), rng.randint(90, 900), rng.randint(900, 2300)])
        grades = 6 if stage == "primary" else 3
        classes = max(grades if kind != "teachingPoint" else 1, -(-pupils // rng.randint(25, 45)))
        teachers = max(3, pupils // rng.randint(9, 19))
        degree = int(teachers * rng.uniform(0.4, 1))

        def about(per, unit=1):
            return int(pupils * per * rng.uniform(0.8, 1.8) / unit)

        self.rows.append({
            "id": id, "name": f"{group}{id}学校" + ("小学部" if stage == "primary" and school else ""), "school": school,
            "stage": stage, "kind": kind, "zone": ZONES[group], "group": group,
            "built": rng.choice(["", "<=2012", "2015", "2009"]), "pupils": pupils, "classes": classes,
            "teachers": teachers, "degree_teachers": degree, "backbone_teachers": min(degree, about(1, 100)),
            "arts_sports_teachers": min(teachers, about(0.9, 100) + 1), "teaching_area": about(5),
            "sports_area": about(9), "equipment_value": about(2300), "multimedia_rooms": about(2.4, 100) + 1,
        })

    def table(self, rng):
        out = io.StringIO()
        writer = csv.writer(out, lineterminator="\n")
        chinese = rng.random() < 0.25
        writer.writerow([CHINESE_HEADS.get(head, head) if chinese else head for head in HEADS])
        for row in self.rows:
            cells = [row[head] for head in HEADS]
            if rng.random() < 0.1:
                cells[rng.randrange(HEADS.index("teachers"), len(cells))] = ""
            writer.writerow(cells)
        return out.getvalue()

    def facts(self, rng):
        lines = ["name: 试验县", f"year: {self.year}"]
        lines.append("standard: " + rng.choice(["national-2017", "heilongjiang", "national-2019-transition"]))
        if rng.random() < 0.3:
            lines.append("localTarget: sifangtai")
        if rng.random() < 0.3:
            posts = sum(row["teachers"] for row in self.rows) + rng.randint(-30, 60)
            lines.append(f"posts: {{approved: {posts}, filled: {posts - rng.randint(0, 20)}}}")
        lines.append("clauses:")
        rotated = rng.randint(0, max(1, self.eligible // 5))
        lines.append(f"  G11: {{eligible: {self.eligible}, rotated: {rotated}, rotatedBackbone: {rotated // 4}}}")
        lines.append("  G5: {classesOverPrimary: 0, classesOverJunior: 0}")
        for clause in ["G1", "G2", "G10", "Q5", "Q6"]:
            if rng.random() < 0.6:
                lines.append(f"  {clause}: {{met: {rng.choice(['yes', 'no', '是'])}}}")
        return "\n".join(lines) + "\n"

    def births(self, rng):
        count = sum(row["pupils"] for row in self.rows if row["stage"] == "primary") // 6 or 1
        years = range(self.year - 14, self.year + rng.choice([-2, 0, 1]))
        return "year,births\n" + "".join(
            f"{year},{int(count * rng.uniform(0.6, 1.4)) + 1}\n" for year in years)

    def enrolment(self, rng):
        lines = ["section,grade,pupils,classes"]
        for row in self.rows:
            years = 6 if row["stage"] == "primary" else 3
            if row["kind"] == "teachingPoint" or row["classes"] < years:
                continue
            base, rest = divmod(row["pupils"], years)
            for grade in range(years):
                classes = row["classes"] // years + (grade < row["classes"] % years)
                lines.append(f"{row['id']},{grade + 1},{base + (grade < rest)},{classes}")
        return "\n".join(lines) + "\n"

    def feeders(self, rng):
        juniors = [row["id"] for row in self.rows if row["stage"] == "junior"]
        primaries = [row["id"] for row in self.rows if row["stage"] == "primary"]
        pairs = [(id, juniors[n % len(juniors)]) for n, id in enumerate(primaries)]
        pairs += [(primaries[0], id) for id in juniors[len(primaries):]]
        count = {id: sum(pair[0] == id for pair in pairs) for id in primaries}
        return "from,to,share\n" + "".join(f"{a},{b},{1 / count[a]}\n" for a, b in pairs)

    def write(self, folder):
        os.makedirs(folder, exist_ok=True)
        for name, text in self.files.items():
            with open(os.path.join(folder, name), "wb") as file:
                file.write(text if isinstance(text, bytes) else text.encode())


def measures(rng, county):
    """Measures of every kind, in the county's own ids; not every one can be carried out."""
    ids = [row["id"] for row in county.rows]
    primary = [row["id"] for row in county.rows if row["stage"] == "primary"]
    year = lambda: county.year + rng.randint(1, 5)
    span = lambda: f"{county.year + 1}...{county.year + rng.randint(2, 5)}"
    one = lambda: rng.choice(ids)
    two = lambda: rng.sample(primary, 2) if len(primary) > 1 else [primary[0], primary[0]]
    a, b = two()
    stage = next(row for row in county.rows if row["id"] == a)["kind"]
    return [
        f"merge: {a}\n    into: {b}\n    year: {year()}\n    staff: {rng.choice(['follow', 'stay'])}\n"
        f"    premises: {rng.choice(['retain', 'close', 'transfer'])}",
        f"rotate: {{share: {rng.randint(2, 20)}%, backbone: {rng.randint(0, 40)}%, direction: exchange}}\n    years: {span()}",
        f"rotate: {{share: {rng.randint(2, 15)}%, backbone: 20%, toward: need, rest: exchange}}\n    years: {span()}",
        f"rotate: {{share: {rng.randint(2, 15)}%, toward: proportional, term: {rng.randint(1, 4)}}}\n    years: {span()}",
        f"redeploy: {{teachers: {rng.randint(1, 30)}, toward: {rng.choice(['need', 'proportional'])}}}\n    year: {year()}",
        f"release: {{teachers: {rng.randint(1, 12)}, degree: 1}}\n    years: {span()}",
        f"release: {{section: {one()}, teachers: 1}}\n    year: {year()}",
        f"merge: {a}\n    into: {b}\n    year: {year()}\n    phase: noIntake",
        f"merge: {a}\n    into: {b}\n    year: {year()}\n    grades: 4-6",
        f"redeploy: {{moves: [{{from: {a}, to: {b}, teachers: 1}}]}}\n    year: {year()}",
        f"build: {{section: {one()}, teachingArea: {rng.randint(10, 3000)}, classrooms: {rng.randint(0, 9)}, "
        f"equipment: {rng.randint(1, 90)}万元}}\n    starts: {county.year + 1}\n    opens: {county.year + 2}\n    cost: 80万元",
        f"open: {{id: new, kind: primary, counts: asSchool, takesFrom: {{{a}: {rng.randint(10, 60)}%}}, staff: follow, "
        f"teachingArea: 4000, sportsArea: 8000, equipment: 90万元, multimedia: 12, classrooms: 12, "
        f"minutes: {{{a}: {rng.randint(1, 40)}}}}}\n"
        f"    starts: {county.year + 1}\n    opens: {county.year + 2}",
        f"cap: {{section: {a}, entrants: {rng.randint(5, 200)}, overflow: {b}}}\n    years: {span()}",
        f"rezone: {{from: {a}, to: {b}, share: {rng.randint(5, 50)}%, grades: {rng.choice(['entry', 'all'])}}}\n    year: {year()}",
        f"limitClasses: {{sections: {{stage: primary}}, size: {rng.randint(30, 45)}}}\n    years: {span()}",
        f"structure: {{to: 5+4}}\n    year: {year()}",
        f"recruit: {{section: {one()}, teachers: 3, degree: 2, artsSports: 1}}\n    year: {year()}",
        f"second: {{section: {one()}, teachers: 2, degree: 1, backbone: 1}}\n    years: {span()}",
        f"qualify: {{section: {one()}, degree: 1}}\n    year: {year()}",
        f"visit: {{from: {a}, to: {b}, artsSports: 1}}\n    years: {span()}",
        f"fund: {{primary: 750元, junior: 980元, training: 6%}}\n    year: {year()}",
        f"repay: 120万元\n    years: {span()}",
        *([f"reclassify: {a}\n    as: teachingPoint\n    year: {year()}"] if stage == "primary" else []),
    ]


def plan(rng, county, still=False):
    """A plan; `still`: nothing in it makes or loses a pupil or a teacher."""
    lines = ["title: 试验方案", "county: c", f"through: {county.year + rng.randint(6, 9)}"]
    choices = measures(rng, county)
    if still:
        lines.append("assumptions: hold")
        choices = choices[:2] + choices[3:4] + choices[7:8]
    else:
        lines.append("assumptions:")
        lines.append("  entryRate: " + rng.choice(["calibrated", "0.8", "0.95"]))
        if "births.csv" not in county.files:
            lines[-1] = f"  entryChange: {rng.randint(-8, 3)}%/year"
        if rng.random() < 0.6:
            lines.append(f"  progression: {{primary: {rng.choice(['1.0', '0.99', '1.01'])}, junior: 0.995}}")
        if rng.random() < 0.4:
            lines.append("  drift: {from: {group: 乡镇}, to: {group: 县城}, enrolled: 2%/year, entry: 3%/year}")
        if rng.random() < 0.5:
            lines.append(f"  retirement: {rng.randint(0, 6)}%/year")
            if rng.random() < 0.3:
                lines.append("  unreplaced: 50%")
    count = rng.randint(0, 5)
    if count:
        lines.append("measures:")
        for number, measure in enumerate(rng.sample(choices, min(count, len(choices)))):
            lines.append(f"  - name: 措施{number + 1}\n    {measure}")
    return "\n".join(lines) + "\n"


def standard(rng):
    return (
        f"id: own\nextends: {rng.choice(['national-2017', 'heilongjiang'])}\ntitle: {{zh: 本县标准, en: Our standard}}\n"
        f"clauses:\n  R2: {{limits: {{primary: {rng.choice([0.4, 0.45, 0.5])}}}}}\n"
        f"readings: {{G3: together, G6: {rng.choice(['school', 'section'])}}}\n")


def margins(rng, sample):
    """The margins file of a scenario with some of its numbers moved a little."""
    import re

    def moved(match):
        value = match.group(0)
        return str(int(int(value) * rng.uniform(0.7, 1.3))) if rng.random() < 0.15 and len(value) < 7 else value

    return re.sub(r"(?<=: )\d+(?=\s|$)", moved, sample)
