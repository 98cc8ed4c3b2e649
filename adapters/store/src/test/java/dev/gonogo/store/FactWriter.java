package dev.gonogo.store;

import static dev.gonogo.port.StoredThings.landmark;
import static dev.gonogo.port.StoredThings.release;

import dev.gonogo.port.FactResult;
import dev.gonogo.release.Fact;
import java.nio.file.Path;

/** Writes facts until it is killed, and prints the key of each one when the store has acknowledged it. */
final class FactWriter {
    private FactWriter() {}

    public static void main(String[] arguments) {
        try (Database database = Database.open(Path.of(arguments[0]))) {
            for (int step = 1; ; step++) {
                Fact fact = landmark("publish/" + step);
                if (database.store().note(release("1.4.0", 1), fact) == FactResult.WRITTEN) {
                    System.out.println(fact.key());
                }
            }
        }
    }
}
