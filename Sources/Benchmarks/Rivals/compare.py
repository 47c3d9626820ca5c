"""Runs the Swift engine and its rivals side by side and prints their ratios.

Turn by turn, so that what else the machine does falls on all alike; a ratio is the median of the turns' ratios, by the
clock and by the processor's time. Every rival checks its figures against the Swift run's and fails if they differ.

    JUNHENG_BENCH=1 swift build -c release --product Benchmarks
    python3 Sources/Benchmarks/Rivals/compare.py .build/release/Benchmarks [TURNS] [MARCH] [PLAN]

MARCH (x86-64-v3) is what the Swift build was made with, JUNHENG_MARCH; the C rival is then built for it too.
"""

import os
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))


def rates(*command):
    """What a program prints as `rate NAME BY-CLOCK BY-PROCESSOR-TIME`, M section-years/s in all."""
    out = subprocess.run(command, check=True, capture_output=True, text=True, env={**os.environ, "OMP_NUM_THREADS": "1"})
    lines = [line.split() for line in out.stdout.splitlines() if line.startswith("rate ")]
    return {name: (float(clock), float(processor)) for _, name, clock, processor in lines}


def median(values):
    values = sorted(values)
    return values[len(values) // 2]


def main():
    swift = sys.argv[1]
    turns = int(sys.argv[2]) if len(sys.argv) > 2 else 5
    march = sys.argv[3] if len(sys.argv) > 3 else ""
    plan = sys.argv[4:5]
    with tempfile.TemporaryDirectory() as folder:
        rival = os.path.join(folder, "futures")
        flags = [f"-march={march}"] if march else []
        source = os.path.join(HERE, "futures.c")
        build = ["clang", "-O3", "-std=gnu17", "-ffp-contract=off", "-Wno-psabi", *flags, source, "-lm", "-lpthread"]
        subprocess.run([*build, "-o", rival], check=True)
        found = []
        for _ in range(turns):
            turn = rates(swift, "rivals", *plan, "--runs", "9", "--export", folder)
            turn |= rates(rival, folder, "9") | rates(rival, folder, "9", "2")
            turn |= rates(sys.executable, os.path.join(HERE, "futures.py"), folder, "3")
            found.append(turn)
    for name in found[0]:
        clock, processor = (median([turn[name][side] for turn in found]) for side in (0, 1))
        print(f"{name:12} {clock:7.1f} M section-years/s by the clock, {processor:7.1f} by a core's time")
    for name, over, under in [
        ("Swift ÷ numpy", "swift1", "numpy"),
        ("Swift ÷ C", "swift1", "c1"),
        ("Swift ÷ divisions alone", "swift1", "division"),
        ("C ÷ divisions alone", "c1", "division"),
        ("two threads ÷ one", "swift2", "swift1"),
        ("C, two threads ÷ one", "c2", "c1"),
    ]:
        clock, processor = (median([turn[over][side] / turn[under][side] for turn in found]) for side in (0, 1))
        print(f"{name:22} {clock:5.2f} by the clock, {processor:5.2f} by a core's time")


if __name__ == "__main__":
    main()
