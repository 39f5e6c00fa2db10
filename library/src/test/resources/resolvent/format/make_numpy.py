"""Writes the NumPy, SciPy and MATLAB fixtures into this folder: python3 make_numpy.py (numpy, scipy)."""
import warnings
import numpy as np
import scipy.io
import scipy.sparse as sp
from numpy.lib import format as npf

warnings.simplefilter("ignore")
REAL = np.array([[0, 1.5, -2], [3, 0, 0.25], [0, -4, 5]])
WHOLE = np.array([[0, 1, -2], [3, 0, 7], [0, -4, 5]])
POSITIVE = np.array([[0, 1, 2], [3, 0, 7], [0, 4, 250]])

np.save("f8.npy", REAL)
np.save("f8-fortran.npy", np.asfortranarray(REAL))
for code in ("f2", "f4", ">f8", ">f4", ">f2"):
    np.save(code.replace(">", "big-") + ".npy", REAL.astype(code))
for code in ("i1", "i2", "i4", "i8", ">i2", ">i4", ">i8"):
    np.save(code.replace(">", "big-") + ".npy", WHOLE.astype(code))
for code in ("u1", "u2", "u4", "u8", ">u4"):
    np.save(code.replace(">", "big-") + ".npy", POSITIVE.astype(code))
np.save("u8-large.npy", np.array([[2**64 - 1]], dtype="u8"))
np.save("bool.npy", WHOLE != 0)
np.save("c16-real.npy", REAL.astype("c16"))
np.save("c8-real.npy", REAL.astype(">c8"))
np.save("c16.npy", REAL * (1 + 0.5j))
np.save("object.npy", np.array([[1, None], ["a", 2]], dtype=object), allow_pickle=True)
np.save("text.npy", np.array([["a", "b"], ["c", "d"]]))
np.save("record.npy", np.zeros((2, 2), dtype=[("weight", "f8"), ("delay", "f8")]))
np.save("long-double.npy", REAL.astype("f16"))
np.save("vector.npy", REAL[0])
np.save("cube.npy", np.zeros((2, 2, 2)))
np.save("scalar.npy", np.float64(3))
np.save("empty.npy", np.zeros((0, 0)))
np.save("one.npy", np.array([[7.5]]))
np.save("rectangle.npy", REAL[:2])
for version in ((2, 0), (3, 0)):
    with open(f"version-{version[0]}.npy", "wb") as out:
        npf.write_array(out, REAL, version=version)

np.savez("several.npz", bias=REAL[0], W=REAL, J=WHOLE)
np.savez("single-square.npz", bias=REAL[0], W=REAL)
np.savez_compressed("compressed.npz", W=REAL, labels=np.array(["a", "b", "c"]))
np.savez("complex.npz", eigenvalues=np.array([1 + 2j, 1 - 2j]))
for layout in ("csr", "csc", "coo", "bsr"):
    sp.save_npz(layout + ".npz", sp.csr_matrix(REAL).asformat(layout))

scipy.io.savemat("dense.mat", {"W": REAL})
scipy.io.savemat("packed.mat", {"W": REAL}, do_compression=True)
scipy.io.savemat("sparse.mat", {"W": sp.csc_matrix(REAL)}, do_compression=True)
scipy.io.savemat("several.mat", {"W": REAL, "J": WHOLE, "names": ["a", "b"], "x": REAL[0]})
scipy.io.savemat("types.mat", {"i1": WHOLE.astype("i1"), "u2": POSITIVE.astype("u2"), "f4": REAL.astype("f4"),
                               "u8": np.array([[2**64 - 2**20]], dtype="u8"), "truth": WHOLE != 0,
                               "c16": REAL + 1j, "cell": np.array([[1, "a"]], dtype=object),
                               "struct": {"W": REAL}})
scipy.io.savemat("level-4.mat", {"W": REAL}, format="4")
scipy.io.mmwrite("sparse.mtx", sp.coo_matrix(REAL), comment="made by scipy")
scipy.io.mmwrite("dense.mtx", REAL)
scipy.io.mmwrite("symmetric.mtx", sp.coo_matrix(np.array([[0, 1.0, 0], [1, 2, 3], [0, 3, 0]])))
scipy.io.mmwrite("skew.mtx", sp.coo_matrix(np.array([[0, 1.0, 0], [-1, 0, 3], [0, -3, 0]])), symmetry="skew-symmetric")
