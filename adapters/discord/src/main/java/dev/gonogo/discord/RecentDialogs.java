package dev.gonogo.discord;

import dev.gonogo.talk.Dialog;
import dev.gonogo.talk.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Recently opened dialogs. Discord closes a modal when it is submitted; one that has to be corrected is opened again
 * with what was typed.
 */
final class RecentDialogs {
    private static final int MOST = 100;

    private final Map<String, Filled> recent = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Filled> eldest) {
            return size() > MOST;
        }
    };

    /**
     * A dialog as it is opened.
     *
     * @param correction what has to be corrected, empty at first
     * @param typed what is already in its fields, by name
     */
    record Filled(Dialog dialog, Words correction, Map<String, String> typed) {
        Filled {
            typed = Map.copyOf(typed);
        }

        List<Words> intro() {
            List<Words> intro = new ArrayList<>(dialog.intro());
            if (!correction.isEmpty()) {
                intro.addFirst(correction);
            }
            return intro;
        }
    }

    synchronized Filled opened(Dialog dialog) {
        Filled empty = new Filled(dialog, Words.NONE, Map.of());
        recent.put(dialog.id(), empty);
        return empty;
    }

    /** Keeps what was typed into a dialog; false if the dialog is no longer known. */
    synchronized boolean corrected(String id, Words correction, Map<String, String> typed) {
        return recent.computeIfPresent(id, (same, filled) -> new Filled(filled.dialog(), correction, typed)) != null;
    }

    synchronized Optional<Filled> find(String id) {
        return Optional.ofNullable(recent.get(id));
    }
}
