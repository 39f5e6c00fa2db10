package resolvent.describe;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// Turns the names of the code into the names that users type, and finds the name that a user meant.
public final class Names {
    private Names() {}

    /// The name of a type on the command line and in files: `GirkoDisk` is `girko-disk`.
    public static String of(Class<?> type) {
        return kebab(type.getSimpleName());
    }

    /// Words joined by hyphens: `zeroDiagonal` is `zero-diagonal`, `MayStability` is `may-stability`.
    public static String kebab(String camelCase) {
        return camelCase.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    /// The title of a type: what its [About] says, or its kebab-case name.
    public static String title(Class<?> type) {
        About about = type.getAnnotation(About.class);
        return about == null ? of(type) : about.title();
    }

    /// The `count` known names that are most like what was typed, likest first: by the number of letters that must be
    /// added, dropped, replaced or swapped with their neighbour; a name that contains what was typed comes before
    /// those that do not. Upper and lower case are one.
    public static List<String> nearest(String typed, Collection<String> known, int count) {
        String wanted = typed.toLowerCase(Locale.ROOT);
        return known.stream()
                .sorted(Comparator.comparingInt((String name) -> unlikeness(wanted, name.toLowerCase(Locale.ROOT)))
                        .thenComparingInt(name -> distance(wanted, name.toLowerCase(Locale.ROOT)))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(count)
                .toList();
    }

    private static int unlikeness(String wanted, String name) {
        boolean contained = wanted.length() >= 3 && name.contains(wanted);
        return contained ? 0 : distance(wanted, name);
    }

    /// The optimal string alignment distance.
    static int distance(String a, String b) {
        int[][] cost = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                cost[i][j] = i == 0 || j == 0 ? i + j : cheapest(a, b, i, j, cost);
            }
        }
        return cost[a.length()][b.length()];
    }

    private static int cheapest(String a, String b, int i, int j, int[][] cost) {
        int replaced = cost[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        int best = Math.min(replaced, Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(best, cost[i - 2][j - 2] + 1) : best;
    }
}
