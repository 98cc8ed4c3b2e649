package dev.gonogo.store;

import dev.gonogo.port.StoreUnavailable;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/**
 * Access to the database. There is one connection: a holder of the handle has it alone, so work must not ask for a
 * second one. Failures become {@link StoreUnavailable}, and an unfinished transaction is rolled back.
 */
final class DatabaseAccess {
    private final Jdbi jdbi;
    private final DatabaseFailures failures;
    private final BooleanSupplier busy;

    /** @param busy whether somebody has the connection now */
    DatabaseAccess(Jdbi jdbi, DatabaseFailures failures, BooleanSupplier busy) {
        this.jdbi = jdbi;
        this.failures = failures;
        this.busy = busy;
    }

    <T> T call(HandleCallback<T, RuntimeException> work) {
        try {
            return jdbi.withHandle(work);
        } catch (JdbiException | Unreadable e) {
            throw failures.explain(e);
        }
    }

    /**
     * What is known, while somebody else has the connection, so that readers do not wait for a write to reach the disk.
     * No other process can have finished a write in the meantime, or at most just now.
     */
    <T> Optional<T> meanwhile(Supplier<Optional<T>> known) {
        return busy.getAsBoolean() ? known.get() : Optional.empty();
    }

    StoreUnavailable explain(RuntimeException failure) {
        return failures.explain(failure);
    }
}
