"""What must be true of every run, whatever was put in. Each oracle returns sentences on what is wrong, none where all is well."""

import csv
import io
import json
import re

STATUSES = {0, 64, 65, 66, 73}
# Keys whose values are sentences, and so differ by language.
WORDS = {"note", "notes", "sentence", "text", "title", "reason"}
# What a terminal would obey or be deceived by: controls, and marks that turn the direction of text.
STEERING = re.compile("[\x00-\x08\x0b-\x1f\x7f\x80-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\u061c]")
PLACED = re.compile(r"^[^:：]+(:\d+)*(:|：) ?\S")


def outcome(run, language):
    """Of any run: it ends by itself, with a status that is ours, and says why it failed."""
    wrong = []
    if run.timed_out:
        return [f"hangs: over {run.limit:.0f} s"]
    if run.status < 0:
        return [f"ends by signal {-run.status}: {run.err[-300:]!r}"]
    if run.status not in STATUSES:
        wrong.append(f"status {run.status}")
    if run.memory > 400:
        wrong.append(f"takes {run.memory:.0f} MB")
    for name, text in (("stdout", run.out), ("stderr", run.err)):
        found = STEERING.search(text) if not run.is_json or name == "stderr" else None
        if found:
            wrong.append(f"{name} carries U+{ord(found.group(0)):04X}")
    if run.status in (64, 65, 66, 73):
        lines = [line for line in run.err.splitlines() if line.strip()]
        if not lines:
            wrong.append("fails without a word")
        if run.status == 65 and lines and not any(PLACED.match(line) for line in lines):
            wrong.append(f"no place in {lines[0][:120]!r}")
        if run.status in (65, 66) and language == "zh" and not re.search("[\u4e00-\u9fff]|x{50}", run.err):
            wrong.append(f"no Chinese in {run.err[:120]!r}")
        if run.out:
            wrong.append("fails, and yet gives a result")
    return wrong


def document(run):
    """The JSON of a run that succeeded, and what is wrong with it."""
    def refuse(word):
        raise ValueError(f"{word} in JSON")
    try:
        return json.loads(run.out, parse_constant=refuse), []
    except ValueError as error:
        return None, [f"no JSON: {error}: {run.out[:80]!r}"]


def difference(a, b, key="", but=frozenset()):
    """The first place in which two documents differ, keys in `but` left out; None where there is none."""
    if key in but:
        return None
    if isinstance(a, dict) and isinstance(b, dict):
        if a.keys() != b.keys():
            return f"{key}: keys {sorted(a.keys() ^ b.keys())[:4]}"
        return next((found for name in a if (found := difference(a[name], b[name], name, but))), None)
    if isinstance(a, list) and isinstance(b, list):
        if len(a) != len(b):
            return f"{key}: {len(a)} and {len(b)} items"
        return next((found for x, y in zip(a, b) if (found := difference(x, y, key, but))), None)
    return None if type(a) is type(b) and a == b else f"{key}: {a!r} and {b!r}"


def languages(zh, en):
    found = difference(zh, en, but=WORDS)
    return [f"the languages differ at {found}"] if found else []


def census(evaluation, timeline):
    """`evaluate` is the first year of `simulate`: every clause and every section but those that a plan will open."""
    def told(year):
        facts = {key: year[key] for key in ("verdict", "clauses", "stages")}
        return {**facts, "sections": [row for row in year["sections"] if row["open"]]}
    found = difference(told(evaluation), told(timeline["years"][0]), but=WORDS)
    return [f"evaluate is not year 0: {found}"] if found else []


def sums(timeline):
    """A stage's pupils are the sum of its open sections; no roll is below nothing."""
    wrong = []
    for year in timeline["years"]:
        for stage, figures in year["stages"].items():
            rows = [row for row in year["sections"] if row["stage"] == stage]
            if any(row["pupils"] < 0 for row in rows):
                wrong.append(f"{year['year']} {stage}: a roll below 0")
            if sum(row["pupils"] for row in rows) + 1e-6 < figures["pupils"]:
                wrong.append(f"{year['year']} {stage}: more pupils than its sections have")
    return wrong[:2]


def conservation(timeline, persons):
    """Under `hold` merging and moving make or lose no pupil; `persons`: nor a teacher of any kind."""
    wrong = []
    first, *later = timeline["years"]
    for stage in first["stages"]:
        total = lambda year: sum(row["pupils"] for row in year["sections"] if row["stage"] == stage)
        for year in later:
            if abs(total(year) - total(first)) > 1e-6 * max(1, total(first)):
                wrong.append(f"{year['year']} {stage}: {total(first)} pupils became {total(year)}")
    if persons:
        for kind in ("degree", "backbone", "artsSports"):
            def staff(year):
                counts = [
                    row["pupils"] * figure["value"] / 100 if figure["value"] is not None else None
                    for row in year["sections"] if row["pupils"] > 0
                    for figure in row["indicators"] if figure["id"] == kind]
                return None if None in counts else sum(counts)
            before = staff(first)
            for year in later:
                after = staff(year)
                if before is not None and after is not None and abs(after - before) > 1e-4:
                    wrong.append(f"{year['year']}: {before:.3f} {kind} teachers became {after:.3f}")
    return wrong[:2]


def table(run):
    """A CSV is a table: every row as long as its head, no cell a formula."""
    rows = list(csv.reader(io.StringIO(run.out)))
    wrong = [f"row {n + 1} has {len(row)} cells, the head {len(rows[0])}"
             for n, row in enumerate(rows) if len(row) != len(rows[0])]
    for row in rows:
        for cell in row:
            if cell.startswith(("=", "+", "@")) or (cell[:1] == "-" and not re.match(r"-[\d.]", cell) and cell != "-"):
                wrong.append(f"cell {cell[:40]!r}")
    return wrong[:2]
