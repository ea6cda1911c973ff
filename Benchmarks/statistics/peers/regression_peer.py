"""Fits the models of RegressionBenchmark with statsmodels and scikit-learn, whenever asked to.

Usage: regression_peer.py COUNT FILE

Says what it is, then answers each line of its input, the name of a fit, with a line: the seconds it
took, the coefficients and, where there are any, their standard errors.
"""

import sys
import time

import numpy as np
import scipy
import sklearn
import statsmodels
import statsmodels.api as sm
from sklearn.linear_model import LinearRegression, LogisticRegression

count, path = int(sys.argv[1]), sys.argv[2]
numbers = np.fromfile(path, "<f8").reshape(8, count)
amounts, outcomes = numbers[6:]
# Columns that lie one after the other are what all of these are fastest with.
numeric = np.asfortranarray(numbers[:6].T)
design = np.asfortranarray(np.vstack([np.ones(count), numbers[:6]]).T)


def ols():
    fit = sm.OLS(amounts, design).fit()
    return fit.params, fit.bse, fit.pvalues, fit.rsquared, fit.fvalue, fit.f_pvalue


def glm():
    fit = sm.GLM(outcomes, design, family=sm.families.Binomial()).fit()
    return fit.params, fit.bse, fit.pvalues, fit.deviance


def logit():
    fit = sm.Logit(outcomes, design).fit(disp=0)
    return fit.params, fit.bse, fit.pvalues, -2 * fit.llf


def linear():
    fit = LinearRegression().fit(numeric, amounts)
    return np.append(fit.intercept_, fit.coef_), []


def logistic(solver):
    # An infinite C is no penalty.
    fit = LogisticRegression(C=np.inf, solver=solver).fit(numeric, outcomes)
    return np.append(fit.intercept_, fit.coef_), []


FITS = {
    "OLS": ols,
    "GLM": glm,
    "Logit": logit,
    "LinearRegression": linear,
    "LogisticRegression": lambda: logistic("lbfgs"),
    "newton-cholesky": lambda: logistic("newton-cholesky"),
}


def blas(module):
    """The name and version of the BLAS that a module brings along."""
    library = module.show_config(mode="dicts")["Build Dependencies"]["blas"]
    return f"{library['name']} {library['version']}"


print(
    f"statsmodels {statsmodels.__version__} and scikit-learn {sklearn.__version__} on NumPy "
    f"{np.__version__} ({blas(np)}) and SciPy {scipy.__version__} ({blas(scipy)})",
    flush=True,
)
for line in sys.stdin:
    fit = FITS[line.strip()]
    start = time.perf_counter()
    coefficients, errors, *_ = fit()
    seconds = time.perf_counter() - start
    print(seconds, *map(float, coefficients), *map(float, errors), sep="\t", flush=True)
