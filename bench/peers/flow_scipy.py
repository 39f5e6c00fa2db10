"""Trajectories of x' = -x + J tanh(x) by SciPy's DOP853. Prints `name value` lines; times are CPU seconds of one
trajectory each.

usage: flow_scipy.py MATRIX.npy STARTS.npy TIME FOLDER
"""
import sys
import time

import numpy as np
import scipy
from scipy.integrate import solve_ivp

matrix = np.ascontiguousarray(np.load(sys.argv[1]))
starts = np.load(sys.argv[2])
until = float(sys.argv[3])
print("versions", "numpy", np.__version__, "scipy", scipy.__version__)


def velocity(_, x):
    return matrix @ np.tanh(x) - x


def solve(start, tolerance, **options):
    """The trajectory and its CPU seconds."""
    started = time.process_time()
    path = solve_ivp(velocity, (0, until), start, method="DOP853", rtol=tolerance, atol=tolerance, **options)
    return path, time.process_time() - started


for word in ("1e-5", "1e-6", "1e-8"):
    tolerance = float(word)
    solved = [solve(start, tolerance) for start in starts[:4]]
    print("seconds" + word, min(seconds for _, seconds in solved))
    print("evaluations" + word, solved[-1][0].nfev)
    np.savetxt(sys.argv[4] + "/ends" + word + ".txt", [path.y[:, -1] for path, _ in solved], fmt="%.17g")
    dense, seconds = min((solve(starts[0], tolerance, dense_output=True) for _ in range(2)), key=lambda one: one[1])
    print("dense" + word, seconds)
    np.savetxt(sys.argv[4] + "/inside" + word + ".txt", dense.sol(np.arange(1, 200) * until / 200).T, fmt="%.17g")
