"""Writes the HDF5 fixtures into this folder: python3 make_hdf5.py (h5py)."""
import h5py
import numpy as np

REAL = np.array([[0, 1.5, -2], [3, 0, 0.25], [0, -4, 5]])
WHOLE = np.array([[0, 1, -2], [3, 0, 7], [0, -4, 5]])


def matlab(path, **arrays):
    """As MATLAB 7.3: a user block with MATLAB's header, arrays transposed, their class in an attribute."""
    with h5py.File(path, "w", userblock_size=512) as f:
        for key, (kind, value) in arrays.items():
            f.create_dataset(key, data=value.T).attrs["MATLAB_class"] = np.bytes_(kind)
    with open(path, "r+b") as f:
        f.write(b"MATLAB 7.3 MAT-file, made by h5py".ljust(124) + b"\x00\x02IM")


with h5py.File("contiguous.h5", "w") as f:
    f["W"] = REAL
with h5py.File("several.h5", "w") as f:
    f["model/recurrent/W"] = REAL
    f["model/recurrent/J"] = WHOLE
    f["model/bias"] = REAL[0]
    f["note"] = "text"
    f["model/loop"] = f["model"]
    f["alias"] = h5py.SoftLink("/model/recurrent/W")
    f["elsewhere"] = h5py.ExternalLink("/etc/passwd", "/W")
for libver, suffix in (("earliest", ""), ("latest", "-latest")):
    with h5py.File(f"chunked{suffix}.h5", "w", libver=libver) as f:
        f.create_dataset("gzip", data=REAL, chunks=(2, 2), compression="gzip", shuffle=True, fletcher32=True)
        f.create_dataset("lzf", data=np.tile(REAL, (7, 7)), chunks=(8, 8), compression="lzf", shuffle=True)
        f.create_dataset("plain", data=REAL, chunks=(2, 2))
        f.create_dataset("growing", data=REAL, chunks=(2, 2), maxshape=(None, 3))
        f.create_dataset("growing-both", data=REAL, chunks=(2, 2), maxshape=(None, None))
        f.create_dataset("single", data=REAL, chunks=(3, 3), compression="gzip")
        holes = f.create_dataset("holes", shape=(5, 5), dtype="f8", chunks=(2, 2), fillvalue=9)
        holes[0, 0] = 1
        f.create_dataset("unwritten", shape=(2, 2), dtype="f8", fillvalue=-1)
        f.create_dataset("scaled", data=WHOLE, chunks=(2, 2), scaleoffset=0)
with h5py.File("types.h5", "w") as f:
    for code in ("f2", "f4", ">f8", "i1", "i4", ">i2", "i8"):
        f[code.replace(">", "big-")] = (REAL if "f" in code else WHOLE).astype(code)
    f["u1"] = np.abs(WHOLE).astype("u1")
    f["truth"] = WHOLE != 0
    f["complex"] = REAL + 1j
    f["cube"] = np.zeros((2, 2, 2))
    f["words"] = np.array([[b"a", b"b"], [b"c", b"d"]])
with h5py.File("many.h5", "w", libver="latest") as f:
    for k in range(12):
        f[f"vector{k}"] = np.arange(3.0)
    f["W"] = REAL
with h5py.File("compact.h5", "w") as f:
    layout = h5py.h5p.create(h5py.h5p.DATASET_CREATE)
    layout.set_layout(h5py.h5d.COMPACT)
    h5py.h5d.create(f.id, b"W", h5py.h5t.NATIVE_DOUBLE, h5py.h5s.create_simple((3, 3)), layout).write(
        h5py.h5s.ALL, h5py.h5s.ALL, REAL)

matlab("matlab73.mat", W=("double", REAL), name=("char", np.array([[72, 105]], dtype="u2")))
matlab("matlab73-sparse.mat")
with h5py.File("matlab73-sparse.mat", "r+") as f:
    group = f.create_group("W")
    group.attrs["MATLAB_class"] = np.bytes_("double")
    group.attrs["MATLAB_sparse"] = np.uint64(3)
    # compressed columns of REAL
    group["data"] = np.array([3, 1.5, -4, -2, 0.25, 5])
    group["ir"] = np.array([1, 0, 2, 0, 1, 2], dtype="u8")
    group["jc"] = np.array([0, 1, 3, 6], dtype="u8")
