package dev.gonogo.store;

import dev.gonogo.port.StoreUnavailable;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/**
 * The way to the database. There is one connection: whoever has the handle has it alone, so work must not ask for a second one.
 * What fails becomes {@link StoreUnavailable}, and what a transaction had begun is undone.
 */
final class Access {
    private final Jdbi jdbi;
    private final Failures failures;

    Access(Jdbi jdbi, Failures failures) {
        this.jdbi = jdbi;
        this.failures = failures;
    }

    <T> T call(HandleCallback<T, RuntimeException> work) {
        try {
            return jdbi.withHandle(work);
        } catch (JdbiException | Unreadable e) {
            throw failures.explain(e);
        }
    }

    StoreUnavailable explain(RuntimeException failure) {
        return failures.explain(failure);
    }
}
