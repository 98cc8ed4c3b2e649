package dev.gonogo.memory;

import dev.gonogo.port.Store;
import dev.gonogo.port.StoreContract;

class MemoryStoreTest extends StoreContract {
    private final MemoryStore store = new MemoryStore();

    @Override
    protected Store store() {
        return store;
    }
}
