package dev.gonogo.store;

import dev.gonogo.port.StoreUnavailable;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.flywaydb.core.api.FlywayException;

/**
 * Says in a sentence why the database failed and what to do about it. Only the driver's own exception is kept as the
 * cause, because its wrappers quote what was being written.
 *
 * @see <a href="https://sqlite.org/rescode.html">SQLite's result codes</a>
 */
final class DatabaseFailures {
    private static final int BUSY = 5;
    private static final int LOCKED = 6;
    private static final int READ_ONLY = 8;
    private static final int DISK = 10;
    private static final int CORRUPT = 11;
    private static final int FULL = 13;
    private static final int CANNOT_OPEN = 14;
    private static final int CONSTRAINT = 19;
    private static final int NO_DATABASE = 26;

    private final Path file;

    DatabaseFailures(Path file) {
        this.file = file;
    }

    StoreUnavailable noFolder(IOException failure) {
        return new StoreUnavailable(
                "The folder " + file.getParent()
                        + " cannot be created or written to. Choose another place for the database.",
                failure);
    }

    StoreUnavailable explain(RuntimeException failure) {
        Optional<SQLException> known = sql(failure, cause -> cause.getErrorCode() != 0);
        Optional<SQLException> driver = known.or(() -> sql(failure, cause -> true));
        if (driver.filter(SQLTransientConnectionException.class::isInstance).isPresent()) {
            return new StoreUnavailable("The database " + file + " is busy. Try again in a moment.", driver.get());
        }
        if (driver.isPresent()) {
            return new StoreUnavailable(sentence(driver.get()), driver.get());
        }
        if (failure instanceof Unreadable || failure instanceof FlywayException) {
            return new StoreUnavailable(
                    "The database " + file
                            + " was written by another version of gonogo, or changed by hand. Start the version"
                            + " that last used it, or put a backup in its place.",
                    failure);
        }
        return new StoreUnavailable("The database " + file + " failed. The log of gonogo says more.", failure);
    }

    /** Whether the key to be written already exists. */
    static boolean isTaken(RuntimeException failure) {
        return sql(failure, cause -> cause.getErrorCode() == CONSTRAINT).isPresent();
    }

    private static Optional<SQLException> sql(Throwable failure, Predicate<SQLException> matches) {
        return Stream.<Throwable>iterate(failure, cause -> cause != null, Throwable::getCause)
                .filter(SQLException.class::isInstance)
                .map(SQLException.class::cast)
                .filter(matches)
                .findFirst();
    }

    private String sentence(SQLException failure) {
        return switch (failure.getErrorCode()) {
            case BUSY, LOCKED ->
                "The database " + file + " is locked by another process. Stop the other gonogo, then try again.";
            case FULL -> "The disk with the database " + file + " is full. Free some space, then try again.";
            case READ_ONLY, CANNOT_OPEN ->
                "The database " + file
                        + " cannot be written. Let the user that runs gonogo write to the file and its folder, then try again.";
            case CORRUPT, NO_DATABASE ->
                "The file " + file
                        + " is damaged or not a database. Stop gonogo, put a backup in its place, then start it again.";
            case DISK ->
                "The disk with the database " + file
                        + " accepts no more writes, or failed. Free some space or look at the system's log, then try"
                        + " again.";
            default -> "The database " + file + " failed: " + failure.getMessage() + ". The log of gonogo says more.";
        };
    }
}
