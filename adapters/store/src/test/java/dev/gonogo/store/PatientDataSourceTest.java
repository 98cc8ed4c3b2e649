package dev.gonogo.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.sqlite.SQLiteDataSource;

class PatientDataSourceTest {
    /** A pool whose only connection is in use at first. */
    private static final class BusyPool extends SQLiteDataSource {
        private final int busyFor;
        private int asked;

        private BusyPool(int busyFor) {
            this.busyFor = busyFor;
            setUrl("jdbc:sqlite::memory:");
        }

        @Override
        public Connection getConnection() throws SQLException {
            asked++;
            if (asked <= busyFor) {
                throw new SQLTransientConnectionException("Connection is not available");
            }
            return super.getConnection();
        }
    }

    @Test
    void aConnectionThatIsInUseIsAskedForAgain() throws Exception {
        BusyPool pool = new BusyPool(14);

        try (Connection connection = new PatientDataSource(pool).getConnection()) {
            assertThat(connection.isValid(1)).isTrue();
        }
        assertThat(pool.asked).isEqualTo(15);
    }

    @Test
    void aConnectionThatIsNeverFreeIsGivenUp() {
        BusyPool pool = new BusyPool(100);

        assertThatThrownBy(() -> new PatientDataSource(pool).getConnection())
                .isInstanceOf(SQLTransientConnectionException.class);
        assertThat(pool.asked).isEqualTo(15);
    }
}
