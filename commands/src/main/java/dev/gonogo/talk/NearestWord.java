package dev.gonogo.talk;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the word that somebody probably meant. */
public final class NearestWord {

    private NearestWord() {}

    /** The known word with the fewest edits, if they are few for its length. */
    public static Optional<String> to(String word, Collection<String> known) {
        return known.stream()
                .filter(one -> Math.abs(word.length() - one.length()) <= few(one))
                .filter(one -> distance(word, one) <= few(one))
                .min(Comparator.<String>comparingInt(one -> distance(word, one)).thenComparing(one -> one));
    }

    private static int few(String word) {
        return word.length() < 4 ? 1 : Math.max(2, word.length() / 3);
    }

    /** How many letters must be inserted, deleted, replaced or swapped with their neighbour. */
    private static int distance(String first, String second) {
        String one = first.toLowerCase(Locale.ROOT);
        String other = second.toLowerCase(Locale.ROOT);
        int[][] steps = new int[one.length() + 1][other.length() + 1];
        for (int row = 0; row <= one.length(); row++) {
            for (int column = 0; column <= other.length(); column++) {
                steps[row][column] =
                        Math.min(row, column) == 0 ? row + column : cheapest(steps, one, other, row, column);
            }
        }
        return steps[one.length()][other.length()];
    }

    private static int cheapest(int[][] steps, String one, String other, int row, int column) {
        boolean same = one.charAt(row - 1) == other.charAt(column - 1);
        int replaced = steps[row - 1][column - 1] + (same ? 0 : 1);
        int changed = 1 + Math.min(steps[row - 1][column], steps[row][column - 1]);
        boolean swapped = Math.min(row, column) > 1
                && one.charAt(row - 1) == other.charAt(column - 2)
                && one.charAt(row - 2) == other.charAt(column - 1);
        int best = Math.min(replaced, changed);
        return swapped ? Math.min(best, 1 + steps[row - 2][column - 2]) : best;
    }
}
