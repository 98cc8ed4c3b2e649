package dev.gonogo.store;

import dev.gonogo.port.Store;
import dev.gonogo.port.StoreContract;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

class SqliteStoreTest extends StoreContract {
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
    protected Store store() {
        return database.store();
    }
}
