package dev.gonogo.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.gonogo.port.StoreUnavailable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Jdbi;

/** One SQLite file, and what is built on it. */
public final class Database implements AutoCloseable {
    /** People wait three seconds for an answer, so a lock must be reported before that. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final HikariDataSource pool;
    private final DatabaseAccess access;
    private final SqliteStore store;
    private final SqliteHotfixes hotfixes;

    private Database(HikariDataSource pool, DatabaseAccess access) {
        this.pool = pool;
        this.access = access;
        this.store = new SqliteStore(access);
        this.hotfixes = new SqliteHotfixes(access);
    }

    /**
     * Opens the file, creates it and its folder if they do not exist, and migrates its tables.
     *
     * @throws StoreUnavailable if that fails; the message says what to do
     */
    public static Database open(Path file) {
        Path database = file.toAbsolutePath().normalize();
        DatabaseFailures failures = new DatabaseFailures(database);
        try {
            Files.createDirectories(database.resolveSibling(""));
            NativeFolder.use(database);
        } catch (IOException e) {
            throw failures.noFolder(e);
        }
        HikariDataSource pool = pool(database, failures);
        try {
            Flyway.configure()
                    .dataSource(pool)
                    .loggers("slf4j")
                    .locations("classpath:db/migration")
                    .ignoreMigrationPatterns(new String[0])
                    .load()
                    .migrate();
            return new Database(pool, new DatabaseAccess(Jdbi.create(pool), failures, () -> isBusy(pool)));
        } catch (RuntimeException e) {
            pool.close();
            throw failures.explain(e);
        }
    }

    private static HikariDataSource pool(Path database, DatabaseFailures failures) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("gonogo-store");
        config.setJdbcUrl("jdbc:sqlite:" + database);
        config.setMaximumPoolSize(1);
        config.setMaxLifetime(0);
        config.setConnectionTimeout(PATIENCE.toMillis());
        config.addDataSourceProperty("journal_mode", "WAL");
        config.addDataSourceProperty("synchronous", "FULL");
        config.addDataSourceProperty("foreign_keys", "true");
        config.addDataSourceProperty("busy_timeout", String.valueOf(PATIENCE.toMillis()));
        try {
            return new HikariDataSource(config);
        } catch (RuntimeException e) {
            throw failures.explain(e);
        }
    }

    private static boolean isBusy(HikariDataSource pool) {
        return pool.getHikariPoolMXBean().getIdleConnections() == 0;
    }

    public SqliteStore store() {
        return store;
    }

    public SqliteHotfixes hotfixes() {
        return hotfixes;
    }

    /**
     * Has subjects looked at when they are due, once it was begun. Close it before the database. Only one process may
     * do this on one file: a look that is under way now counts as dead.
     */
    public SqliteLookSchedule lookSchedule(InstantSource clock) {
        return SqliteLookSchedule.of(pool, access, clock);
    }

    SqliteLookSchedule lookSchedule(InstantSource clock, Duration polling) {
        return SqliteLookSchedule.of(pool, access, clock, polling);
    }

    DatabaseAccess access() {
        return access;
    }

    @Override
    public void close() {
        pool.close();
    }
}
