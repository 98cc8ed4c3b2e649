package dev.gonogo.store;

import dev.gonogo.port.HotfixStore;
import dev.gonogo.port.HotfixStoreContract;
import dev.gonogo.port.Occasions;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

class SqliteHotfixesTest extends HotfixStoreContract {
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
    protected HotfixStore store() {
        return database.hotfixes();
    }

    @Override
    protected Occasions occasions() {
        return database.store();
    }
}
