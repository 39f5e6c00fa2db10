"""Stiff models by SciPy's Radau, with the Jacobian given. Prints `name value` lines; times are CPU seconds.

usage: stiff_scipy.py MATRIX.npy TAUS.npy
"""
import sys
import time

import numpy as np
import scipy
from scipy.integrate import solve_ivp

matrix = np.ascontiguousarray(np.load(sys.argv[1]))
taus = np.load(sys.argv[2]).ravel()
print("versions", "numpy", np.__version__, "scipy", scipy.__version__)


def oscillator(_, x):
    return np.array([x[1], 1000 * (1 - x[0] ** 2) * x[1] - x[0]])


def oscillator_slopes(_, x):
    return np.array([[0, 1], [-2000 * x[0] * x[1] - 1, 1000 * (1 - x[0] ** 2)]])


def network(_, v):
    return (np.tanh(matrix @ v + 0.5) - v) / taus


def network_slopes(_, v):
    slopes = 1 - np.tanh(matrix @ v + 0.5) ** 2
    return (slopes[:, None] * matrix - np.eye(len(v))) / taus[:, None]


problems = {
    "oscillator": (oscillator, oscillator_slopes, np.array([2.0, 0.0]), 2000),
    "network": (network, network_slopes, np.zeros(len(taus)), 20000),
}
for name, (velocity, slopes, start, until) in problems.items():
    for word in ("1e-4", "1e-6", "1e-8"):
        tolerance = float(word)
        best = np.inf
        for _ in range(2):
            started = time.process_time()
            path = solve_ivp(velocity, (0, until), start, method="Radau", jac=slopes, rtol=tolerance, atol=tolerance)
            best = min(best, time.process_time() - started)
        key = name + word
        print("seconds-" + key, best)
        print("steps-" + key, len(path.t) - 1)
        print("first-" + key, repr(float(path.y[0, -1])))
        print("last-" + key, repr(float(path.y[-1, -1])))
