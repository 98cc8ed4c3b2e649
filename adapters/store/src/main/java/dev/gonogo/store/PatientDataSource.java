package dev.gonogo.store;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.SQLTransientConnectionException;
import java.util.logging.Logger;
import javax.sql.DataSource;

/**
 * Asks a pool again when it has no connection to give: for work in the background, where nobody waits for an answer. A
 * loaded machine may keep the only connection for longer than people wait.
 */
final class PatientDataSource implements DataSource {
    private static final int MOST_TRIES = 15;

    private final DataSource pool;

    /** @param pool that waits before it gives up */
    PatientDataSource(DataSource pool) {
        this.pool = pool;
    }

    /** @throws SQLTransientConnectionException if the pool has no connection after fifteen tries */
    @Override
    public Connection getConnection() throws SQLException {
        for (int tried = 1; tried < MOST_TRIES && !Thread.currentThread().isInterrupted(); tried++) {
            try {
                return pool.getConnection();
            } catch (SQLTransientConnectionException busy) {
                // the pool has waited before it said so
            }
        }
        return pool.getConnection();
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        throw new SQLFeatureNotSupportedException("The database has no users.");
    }

    @Override
    public PrintWriter getLogWriter() throws SQLException {
        return pool.getLogWriter();
    }

    @Override
    public void setLogWriter(PrintWriter out) throws SQLException {
        pool.setLogWriter(out);
    }

    @Override
    public void setLoginTimeout(int seconds) throws SQLException {
        pool.setLoginTimeout(seconds);
    }

    @Override
    public int getLoginTimeout() throws SQLException {
        return pool.getLoginTimeout();
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        return pool.getParentLogger();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        return pool.unwrap(type);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) throws SQLException {
        return pool.isWrapperFor(type);
    }
}
