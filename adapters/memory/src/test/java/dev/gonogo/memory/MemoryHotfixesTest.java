package dev.gonogo.memory;

import dev.gonogo.port.HotfixStore;
import dev.gonogo.port.HotfixStoreContract;
import dev.gonogo.port.Occasions;

class MemoryHotfixesTest extends HotfixStoreContract {
    private final MemoryStore occasions = new MemoryStore();
    private final MemoryHotfixes store = new MemoryHotfixes(occasions);

    @Override
    protected HotfixStore store() {
        return store;
    }

    @Override
    protected Occasions occasions() {
        return occasions;
    }
}
