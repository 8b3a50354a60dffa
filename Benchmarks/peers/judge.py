# SPDX-License-Identifier: Apache-2.0
"""judge.py pandas|polars FOLDER TASKS RUNS: three counts over columns of integers, timed without loading.

Tasks where nobody does or decides, tasks with more than one decider, tasks with one holder. Prints JSON.
"""

import json
import sys
import time

import numpy

# The numbers of the kinds are those of BunshoModel.Involvement.
DOING = (0, 1, 4, 9, 12)
DECIDE = 8


def counts_pandas(items, holders, kinds, tasks):
    import pandas

    frame = pandas.DataFrame({"item": items, "holder": holders, "kind": kinds})

    def count():
        owners = frame[frame.kind.isin((*DOING, DECIDE))]
        holding = owners.groupby("item").holder.nunique()
        deciding = frame[frame.kind == DECIDE].groupby("item").holder.nunique()
        return tasks - len(holding), int((deciding > 1).sum()), int((holding == 1).sum())

    return count


def counts_polars(items, holders, kinds, tasks):
    import polars

    frame = polars.DataFrame({"item": items, "holder": holders, "kind": kinds})

    def count():
        owners = frame.filter(polars.col("kind").is_in((*DOING, DECIDE)))
        holding = owners.group_by("item").agg(polars.col("holder").n_unique())
        deciding = frame.filter(polars.col("kind") == DECIDE).group_by("item").agg(polars.col("holder").n_unique())
        return (
            tasks - holding.height, deciding.filter(polars.col("holder") > 1).height,
            holding.filter(polars.col("holder") == 1).height)

    return count


def main(name, folder, tasks, runs):
    columns = [numpy.fromfile(f"{folder}/{column}.i32", dtype=numpy.int32) for column in ("items", "holders", "kinds")]
    count = {"pandas": counts_pandas, "polars": counts_polars}[name](*columns, int(tasks))
    best = None
    for _ in range(int(runs)):
        start = time.perf_counter()
        found = count()
        seconds = time.perf_counter() - start
        best = seconds if best is None else min(best, seconds)
    print(json.dumps(dict(zip(("unassigned", "several", "one"), map(int, found)), seconds=best)))


main(*sys.argv[1:5])
