package dev.gonogo.memory;

import dev.gonogo.port.ReleaseStore;
import dev.gonogo.port.ReleaseStoreContract;

class MemoryStoreTest extends ReleaseStoreContract {
    private final MemoryStore store = new MemoryStore();

    @Override
    protected ReleaseStore store() {
        return store;
    }
}
