package dev.gonogo.memory;

import dev.gonogo.port.HotfixStore;
import dev.gonogo.port.HotfixStoreContract;

class MemoryHotfixesTest extends HotfixStoreContract {
    private final MemoryHotfixes store = new MemoryHotfixes();

    @Override
    protected HotfixStore store() {
        return store;
    }
}
