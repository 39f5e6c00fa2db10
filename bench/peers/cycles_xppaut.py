"""The limit cycle of the excitatory and inhibitory pair by XPPAUT: follows it for 8 s and reads period and extremes off.

usage: cycles_xppaut.py FOLDER TAU_I   (prints period, least and most excitatory rate, CPU seconds)
"""
import os
import subprocess
import sys

MODEL = """vE'=(-vE+max(1.25*vE-vI+10,0))/10
vI'=(-vI+max(vE-10,0))/tauI
par tauI={tau}
init vE=60, vI=5
@ total=8000, dt=0.05, meth=83dp, tol=1e-11, atol=1e-11, maxstor=400000, bound=1e6
done
"""
SECTION = 25.0


def crossing(times, values, k):
    """When the cubic through four samples crosses the section between the middle two."""
    low, high = times[k], times[k + 1]
    for _ in range(60):
        middle = (low + high) / 2
        value = 0.0
        for i in range(k - 1, k + 3):
            weight = values[i]
            for j in range(k - 1, k + 3):
                if j != i:
                    weight *= (middle - times[j]) / (times[i] - times[j])
            value += weight
        low, high = (middle, high) if value < SECTION else (low, middle)
    return (low + high) / 2


folder, tau = sys.argv[1], sys.argv[2]
with open(os.path.join(folder, "pair.ode"), "w") as file:
    file.write(MODEL.format(tau=tau))
before = os.times()
subprocess.run(["xppaut", "-silent", "pair.ode"], cwd=folder, check=True, stdout=subprocess.DEVNULL,
               stderr=subprocess.DEVNULL)
after = os.times()
rows = [line.split() for line in open(os.path.join(folder, "output.dat"))]
# XPPAUT prints eight digits: times are rebuilt from their number
times = [0.05 * k for k in range(len(rows))]
values = [float(row[1]) for row in rows]
returns = [crossing(times, values, k) for k in range(len(values) // 2, len(values) - 2)
           if values[k] < SECTION <= values[k + 1]]
print((returns[-1] - returns[0]) / (len(returns) - 1))
print(min(values[len(values) // 2:]))
print(max(values[len(values) // 2:]))
print(after.children_user + after.children_system - before.children_user - before.children_system)
