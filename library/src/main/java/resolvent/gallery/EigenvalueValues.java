package resolvent.gallery;

import java.util.ArrayList;
import java.util.List;
import resolvent.numeric.Complex;
import resolvent.report.Value;

/// The eigenvalues of a Jacobian as values by name.
final class EigenvalueValues {
    private EigenvalueValues() {}

    /// Two values for each eigenvalue, leading one first: `NAME_1_re`, `NAME_1_im`, `NAME_2_re` and so on.
    static List<Value> of(String name, List<Complex> eigenvalues) {
        List<Value> values = new ArrayList<>();
        for (int k = 0; k < eigenvalues.size(); k++) {
            String numbered = "%s_%d_".formatted(name, k + 1);
            values.add(Value.exact(numbered + "re", eigenvalues.get(k).re(), "",
                    "real part of an eigenvalue of the Jacobian, leading one first"));
            values.add(Value.exact(numbered + "im", eigenvalues.get(k).im(), "",
                    "imaginary part of the same eigenvalue"));
        }
        return values;
    }
}
