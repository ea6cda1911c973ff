"""Finds what RegressionBenchmark's models are in more digits than a double has.

Usage: regression_reference.py COUNT FILE

Newton's method in the C library's long double, until nothing changes, with sums by halves. Prints a
line for each model: its name, the coefficients and their standard errors; nothing where a long
double is a double. On 20,000 rows these agree to 18 digits with exact fractions (linear) and with a
step of 50 digits (logistic).
"""

import sys

import numpy as np

real = np.longdouble
count, path = int(sys.argv[1]), sys.argv[2]
numbers = np.fromfile(path, "<f8").reshape(8, count)
amounts, outcomes = numbers[6:].astype(real)
columns = [np.ones(count, real), *numbers[:6].astype(real)]


def inverse(matrix):
    """The inverse of a positive definite matrix by elimination: NumPy's is for doubles."""
    size = len(matrix)
    work = np.hstack([matrix, np.eye(size, dtype=real)])
    for pivot in range(size):
        work[pivot] /= work[pivot, pivot]
        for row in range(size):
            if row != pivot:
                work[row] -= work[row, pivot] * work[pivot]
    return work[:, size:]


def fit(response, mean, slope):
    """The coefficients, and the inverse of their information."""
    coefficients = np.zeros(len(columns), real)
    least = np.inf
    while True:
        means = mean(sum(b * x for b, x in zip(coefficients, columns)))
        weights = slope(means)
        weighted = [weights * x for x in columns]
        information = np.array([[np.sum(w * x) for x in columns] for w in weighted])
        covariance = inverse(information)
        rest = response - means
        step = covariance @ np.array([np.sum(rest * x) for x in columns])
        size = np.max(np.abs(step) / np.sqrt(np.diag(covariance)))
        # Below 10⁻⁹ standard errors, a step no smaller than half the one before is rounding.
        if size < 1e-9 and size >= least / 2:
            return coefficients, covariance, rest
        least = size
        coefficients += step


def chance(sums):
    """The probabilities of an outcome."""
    return 1 / (1 + np.exp(-sums))


def report(name, coefficients, errors):
    values = [*coefficients, *errors]
    print(name, *(np.format_float_scientific(x, precision=20) for x in values), sep="\t")


if np.finfo(real).nmant > np.finfo(float).nmant:
    found, covariance, rest = fit(amounts, lambda sums: sums, np.ones_like)
    variance = np.sum(rest * rest) / (count - len(columns))
    report("linear", found, np.sqrt(variance * np.diag(covariance)))
    found, covariance, _ = fit(outcomes, chance, lambda p: p * (1 - p))
    report("logistic", found, np.sqrt(np.diag(covariance)))
