"""Times SciPy and NumPy at the tasks of StatisticsBenchmark, on the same numbers.

Usage: scipy_peer.py COUNT FILE
"""

import sys
import time

import numpy as np
from scipy import stats

count, path = int(sys.argv[1]), sys.argv[2]
numbers = np.fromfile(path)
first, second = numbers[:count], numbers[count:]
random = np.random.default_rng(1)
labels = np.array(["a", "b", "c"])[random.integers(0, 3, count)]
others = np.array(["x", "y"])[random.integers(0, 2, count)]
groups = [first[labels == name] for name in "abc"]
small = first[:2000]


def table():
    rows, row = np.unique(labels, return_inverse=True)
    columns, column = np.unique(others, return_inverse=True)
    counts = np.zeros((len(rows), len(columns)), int)
    np.add.at(counts, (row, column), 1)
    return stats.chi2_contingency(counts, correction=False)


def bootstrap():
    return stats.bootstrap((small,), np.mean, n_resamples=2000, method="BCa", rng=1)


TASKS = {
    "moments, one pass": lambda: stats.describe(first),
    "summary with quantiles": lambda: (np.sort(first), stats.describe(first)),
    "Welch t test": lambda: stats.ttest_ind(first, second, equal_var=False),
    "Mann-Whitney U test": lambda: stats.mannwhitneyu(first, second),
    "Wilcoxon signed-rank test": lambda: stats.wilcoxon(first, second),
    "Kolmogorov-Smirnov, two samples": lambda: stats.ks_2samp(first, second, method="asymp"),
    "one-way ANOVA, three groups": lambda: stats.f_oneway(*groups),
    "Kruskal-Wallis, three groups": lambda: stats.kruskal(*groups),
    "chi-square from labels": table,
    "Pearson correlation": lambda: stats.pearsonr(first, second),
    "Spearman correlation": lambda: stats.spearmanr(first, second),
    "Kendall correlation": lambda: stats.kendalltau(first, second),
    "Shapiro-Wilk, 2,000 values": lambda: stats.shapiro(small),
    "bootstrap of a mean, 2,000 values, 2,000 draws": bootstrap,
}

for name, task in TASKS.items():
    best = float("inf")
    for _ in range(3):
        start = time.perf_counter()
        task()
        best = min(best, time.perf_counter() - start)
    print(f"{name}\t{best}")
