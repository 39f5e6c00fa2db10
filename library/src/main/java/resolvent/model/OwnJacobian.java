package resolvent.model;

/// Whether a class of models writes its own Jacobian: one by differences has to be taken at the right time.
final class OwnJacobian {
    private static final ClassValue<Boolean> KNOWN = new ClassValue<>() {
        @Override
        protected Boolean computeValue(Class<?> type) {
            try {
                return type.getMethod("jacobian", double[].class).getDeclaringClass() != Model.class;
            } catch (NoSuchMethodException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    };

    private OwnJacobian() {}

    static boolean of(Model model) {
        return KNOWN.get(model.getClass());
    }
}
