"""States of rest, and cycles from the first Hopf point, by AUTO-07p. Compiles NAME.f90, then runs the program that comes of
it with c.NAME, and once more for the cycles: what `run('NAME')` does, without the time of the interpreter around it.

Prints `HB value`, `BP value`, `LP value` for the special states of rest, `cycle value period highest` for the cycles at the
values asked for, where highest is the largest first variable, `seconds_rest` and `seconds_cycles`: the least CPU time of a
process in five.

usage: continuation_auto.py FOLDER NAME PARAMETER [FROM:TO VALUE ...]
"""
import os
import resource
import subprocess
import sys

LIBRARY = os.environ.get("AUTO_DIR", "/usr/lib/auto-07p") + "/lib"
RUNS = 5
KINDS = {1: "BP", 2: "LP", 3: "HB"}
CYCLES = """
s = 'rest', IRS = {label}, IPS = 2, ICP = ['{parameter}', 'period'], UZR = {{'{parameter}': [{values}]}}
UZSTOP = {{'{parameter}': [{lowest}, {highest}]}}, RL0 = {lowest}, RL1 = {highest}
NTST = 100, NCOL = 4, NMX = 400, NPR = 400, ILP = 1, ISP = 2, DS = {first}, DSMIN = {least}, DSMAX = {most}
EPSL = 1e-8, EPSU = 1e-8, EPSS = 1e-6, THL = {{'period': 0.0}}
"""

folder, name, parameter, ends, values = *sys.argv[1:4], sys.argv[4:5], sys.argv[5:]
os.environ["OMP_NUM_THREADS"] = "1"
objects = [os.path.join(LIBRARY, file) for file in sorted(os.listdir(LIBRARY)) if file.endswith(".o")]
subprocess.run(["gfortran", "-O2", "-fopenmp", name + ".f90", *objects, "-o", name + ".exe"], cwd=folder, check=True)


def timed(constants):
    """The least CPU seconds of a run that leaves fort.7 and fort.8."""
    least = float("inf")
    for _ in range(RUNS):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        subprocess.run(["./" + name + ".exe"], cwd=folder, input=constants.encode(), check=True,
                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        least = min(least, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
    return least


def rows():
    """Branch, point, type, label and the numbers of every point."""
    with open(os.path.join(folder, "fort.7")) as file:
        for line in file:
            words = line.split()
            if len(words) > 5 and words[0] != "0":
                yield int(words[2]), int(words[3]), [float(word) for word in words[4:]]


with open(os.path.join(folder, "c." + name)) as file:
    rest = file.read()
seconds = timed(rest)
label = None
for kind, number, at in rows():
    if kind > 0 and kind % 10 in KINDS:
        print(KINDS[kind % 10], at[0])
        label = label or (number if kind % 10 == 3 else None)
print("seconds_rest", seconds)
if values and label is not None:
    os.replace(os.path.join(folder, "fort.8"), os.path.join(folder, "s.rest"))
    lowest, highest = map(float, ends[0].split(":"))
    span = highest - lowest
    print("seconds_cycles", timed(rest + CYCLES.format(
        label=label, parameter=parameter, values=", ".join(values), lowest=lowest, highest=highest, first=1e-4 * span,
        least=1e-8 * span, most=0.02 * span)))
    for kind, _, at in rows():
        # the ends of the range are of the same kind
        if kind == -4 and any(abs(at[0] - float(value)) < 1e-6 * span for value in values):
            print("cycle", at[0], at[-1], at[2])
