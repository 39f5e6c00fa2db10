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


for tolerance in ("1e-5", "1e-6", "1e-8"):
    ends = []
    seconds = []
    for start in starts[:4]:
        started = time.process_time()
        path = solve_ivp(velocity, (0, until), start, method="DOP853", rtol=float(tolerance), atol=float(tolerance))
        seconds.append(time.process_time() - started)
        ends.append(path.y[:, -1])
    print("seconds" + tolerance, min(seconds))
    print("evaluations" + tolerance, path.nfev)
    np.savetxt(sys.argv[4] + "/ends" + tolerance + ".txt", np.array(ends), fmt="%.17g")
