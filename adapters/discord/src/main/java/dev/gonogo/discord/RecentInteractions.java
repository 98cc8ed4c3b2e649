package dev.gonogo.discord;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Ids of recent interactions: after a resume Discord may deliver one again, and it is answered only once. */
final class RecentInteractions {
    private static final int MOST = 1000;

    private final Set<String> recent = Collections.newSetFromMap(new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > MOST;
        }
    });

    /** True the first time an id is seen. */
    synchronized boolean isNew(String id) {
        return recent.add(id);
    }
}
