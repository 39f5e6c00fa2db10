"""Eigenvalues of a dense matrix by NumPy; prints the versions, then the CPU seconds.

usage: ring_numpy.py FOLDER   (reads matrix.npy, writes eigenvalues.txt)
"""
import sys
import time

import numpy as np

matrix = np.load(sys.argv[1] + "/matrix.npy")
started = time.process_time()
values = np.linalg.eigvals(matrix)
used = time.process_time() - started
np.savetxt(sys.argv[1] + "/eigenvalues.txt", np.column_stack([values.real, values.imag]), fmt="%.17g")
print("numpy", np.__version__)
print(used)
