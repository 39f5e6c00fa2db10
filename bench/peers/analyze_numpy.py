"""What `analyze` computes for a dense matrix, by NumPy and SciPy. Prints `name value` lines; times are CPU seconds.

usage: analyze_numpy.py MATRIX.npy FOLDER
"""
import sys
import time

import numpy as np
import scipy
import scipy.linalg as sl
import scipy.sparse.linalg as ssl

matrix = np.load(sys.argv[1])
n = len(matrix)
print("versions", "numpy", np.__version__, "scipy", scipy.__version__)
started = time.process_time()

# the modes, with their conditions and residuals
values, left, right = sl.eig(matrix, left=True, right=True)
condition = 1 / np.abs(np.einsum("ij,ij->j", left.conj(), right))
residual = np.linalg.norm(matrix @ right - right * values, axis=0) / np.linalg.norm(matrix)
abscissa = values.real.max()
gain = 1 if abscissa < 1 else 0.9 / abscissa
generator = gain * matrix - np.eye(n)

# non-normality
omega = sl.eigvalsh((generator + generator.T) / 2)[-1]
henrici = np.sqrt(max(0, np.linalg.norm(matrix) ** 2 - (np.abs(values) ** 2).sum()))
exponential = sl.expm(generator)

# as many shuffled twins, of which the abscissa is wanted, as analyze takes by default
random = np.random.default_rng(1)
twins = 20 if n <= 300 else 10 if n <= 600 else 5
for _ in range(twins):
    np.linalg.eigvals(random.permuted(matrix, axis=0)).real.max()
decompositions = time.process_time() - started

# the growth curve at 33 times, and its peak
power = np.eye(n)
norms = []
for k in range(33):
    norms.append(ssl.svds(power, k=1, return_singular_vectors=False)[0])
    power = power @ exponential
everything = time.process_time() - started

np.savetxt(sys.argv[2] + "/eigenvalues.txt", np.column_stack([values.real, values.imag]), fmt="%.17g")
print("omega", repr(float(omega)))
print("henrici", repr(float(henrici)))
print("peak", repr(float(max(norms))))
print("decompositions", decompositions)
print("everything", everything)
