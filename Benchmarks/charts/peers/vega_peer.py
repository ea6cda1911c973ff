"""Times Vega-Lite at the figures of ChartsBenchmark, on the same data.

Usage: vega_peer.py ROUNDS FOLDER

Prints a line for each figure: its name, the median time in milliseconds, and the bytes.
"""

import contextlib
import json
import pathlib
import re
import statistics
import subprocess
import sys
import time

import vl_convert
from specs import SPECS, SQUARES

WARM_UP = 3
SQUARES_ROUNDS = 5

rounds, folder = int(sys.argv[1]), pathlib.Path(sys.argv[2])
drawings = folder / "vega-lite"


def timed(spec):
    """Milliseconds from the text of a specification to the SVG, and that."""
    start = time.perf_counter()
    svg = vl_convert.vegalite_to_svg(spec)
    return (time.perf_counter() - start) * 1e3, svg


def report(name, times, svg, file_name):
    (drawings / f"{file_name}.svg").write_text(svg)
    print(f"{name}\t{statistics.median(times)}\t{len(svg.encode())}", flush=True)


def file_name(name):
    return re.sub("[^a-z0-9]+", "-", name.lower()).strip("-")


def figures():
    # The specifications are text before the clock starts: Python's own encoder is not timed.
    columns = json.loads((folder / "figures.json").read_text())
    specs = {}
    for name, spec in SPECS.items():
        data = columns[name]
        rows = [dict(zip(data, row)) for row in zip(*data.values(), strict=True)]
        specs[name] = json.dumps({**spec, "data": {"values": rows}})
    times, svgs = {name: [] for name in specs}, {}
    for turn in range(WARM_UP + rounds):
        for name, spec in specs.items():
            elapsed, svgs[name] = timed(spec)
            if turn >= WARM_UP:
                times[name].append(elapsed)
    for name in specs:
        report(name, times[name], svgs[name], file_name(name))
    totals = [sum(turn) for turn in zip(*times.values(), strict=True)]
    print(f"all figures\t{statistics.median(totals)}\t0")


@contextlib.contextmanager
def served():
    """The address of the folder, served by a process of its own: the converter keeps Python's lock
    while it runs, so that a thread could not answer it. Files are not read by address."""
    command = [sys.executable, "-u", "-m", "http.server", "0", "--bind", "127.0.0.1"]
    server = subprocess.Popen(
        command, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    )
    try:
        port = re.search(r"port (\d+)", server.stdout.readline()).group(1)
        yield f"http://127.0.0.1:{port}"
    finally:
        server.terminate()
        server.wait()


def squares():
    form = {"type": "csv", "parse": {"x": "number", "y": "number"}}
    with served() as address:
        sources = {
            "squares, fetched": {"url": f"{address}/points.csv", "format": form},
            "squares, in the specification": {
                "values": (folder / "points.csv").read_text(),
                "format": form,
            },
        }
        for name, data in sources.items():
            spec = json.dumps({**SQUARES, "data": data})
            timed(spec)
            times = []
            for _ in range(SQUARES_ROUNDS):
                elapsed, svg = timed(spec)
                times.append(elapsed)
            report(name, times, svg, file_name(name))


drawings.mkdir(parents=True, exist_ok=True)
figures()
squares()
