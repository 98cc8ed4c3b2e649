package dev.gonogo.store;

import static dev.gonogo.port.StoredThings.REPOSITORY;
import static dev.gonogo.port.StoredThings.landmark;
import static dev.gonogo.port.StoredThings.look;
import static dev.gonogo.port.StoredThings.opening;
import static dev.gonogo.port.StoredThings.release;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.port.Occasion;
import dev.gonogo.release.ReleaseId;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.StatementContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReleaseRowsTest {
    private final AtomicInteger statements = new AtomicInteger();

    @TempDir
    Path folder;

    @Test
    void aHundredOpenReleasesAreReadWithAsManyStatementsAsOne() {
        Path file = folder.resolve("gonogo.db");
        try (Database database = Database.open(file)) {
            open(database.store(), 1);
            assertThat(statementsToReadOpen(file, 1)).isEqualTo(4);

            for (int attempt = 2; attempt <= 100; attempt++) {
                open(database.store(), attempt);
            }
            assertThat(statementsToReadOpen(file, 100)).isEqualTo(4);
        }
    }

    private static void open(SqliteStore store, int attempt) {
        ReleaseId id = release("1.4.0", attempt);
        store.open(opening(id), Occasion.NONE);
        store.note(id, landmark("cut/1"));
        store.remember(id, look("prepare"));
    }

    private int statementsToReadOpen(Path file, int expected) {
        Jdbi jdbi = Jdbi.create("jdbc:sqlite:" + file);
        jdbi.setSqlLogger(new SqlLogger() {
            @Override
            public void logAfterExecution(StatementContext context) {
                statements.incrementAndGet();
            }
        });
        SqliteStore fresh = new SqliteStore(new DatabaseAccess(jdbi, new DatabaseFailures(file), () -> false));
        statements.set(0);

        assertThat(fresh.openReleases(REPOSITORY)).hasSize(expected);
        assertThat(fresh.lastSnapshots(REPOSITORY)).hasSize(expected);
        return statements.get();
    }
}
