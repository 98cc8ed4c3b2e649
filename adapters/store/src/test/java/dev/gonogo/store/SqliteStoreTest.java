package dev.gonogo.store;

import dev.gonogo.port.ReleaseStore;
import dev.gonogo.port.ReleaseStoreContract;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

class SqliteStoreTest extends ReleaseStoreContract {
    @TempDir
    Path folder;

    private Database database;

    @BeforeEach
    void open() {
        database = Database.open(folder.resolve("gonogo.db"));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Override
    protected ReleaseStore store() {
        return database.store();
    }
}
