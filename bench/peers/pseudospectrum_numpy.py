"""Smallest singular values of z - A by NumPy and SciPy; prints versions, then CPU seconds of both methods.

usage: pseudospectrum_numpy.py FOLDER

Reads matrix.npy and points.npy (two columns, Re z and Im z), writes lanczos.txt, with a value for every point, and
dense.txt, with the dense singular values of every STRIDE-th point, whose time is scaled up to all of them.
"""
import sys
import time

import numpy as np
import scipy
from scipy.linalg import schur, solve_triangular

STRIDE = 25
folder = sys.argv[1]
matrix = np.load(folder + "/matrix.npy")
points = np.load(folder + "/points.npy") @ np.array([1, 1j])
size = len(matrix)

started = time.process_time()
dense = [np.linalg.svd(z * np.eye(size) - matrix, compute_uv=False)[-1] for z in points[::STRIDE]]
dense_seconds = (time.process_time() - started) * len(points) / len(points[::STRIDE])


def smallest(shifted, start):
    """Inverse Lanczos iteration, until the largest Ritz value changes by less than 1e-11."""
    before, vector, beta, last = np.zeros(size), start, 0.0, 0.0
    alphas, betas = [], []
    for _ in range(400):
        image = solve_triangular(shifted, vector, trans="C", check_finite=False)
        image = solve_triangular(shifted, image, check_finite=False) - beta * before
        alphas.append(np.vdot(vector, image).real)
        image = image - alphas[-1] * vector
        largest = np.linalg.eigvalsh(np.diag(alphas) + np.diag(betas, 1) + np.diag(betas, -1))[-1]
        if abs(largest - last) <= 1e-11 * largest:
            break
        last, beta = largest, np.linalg.norm(image)
        betas.append(beta)
        before, vector = vector, image / beta
    return 1 / np.sqrt(largest)


started = time.process_time()
triangle = schur(matrix, output="complex")[0]
random = np.random.default_rng(1)
first = random.normal(size=size) + 1j * random.normal(size=size)
first /= np.linalg.norm(first)
lanczos = [smallest(z * np.eye(size) - triangle, first) for z in points]
lanczos_seconds = time.process_time() - started

np.savetxt(folder + "/dense.txt", dense, fmt="%.17g")
np.savetxt(folder + "/lanczos.txt", lanczos, fmt="%.17g")
print("numpy", np.__version__, "scipy", scipy.__version__)
print(STRIDE, dense_seconds, lanczos_seconds)
