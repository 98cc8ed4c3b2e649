package dev.gonogo.world;

import java.util.Collection;

/** A job of a workflow run. */
public record Job(long id, String name, RunState state, String link) {

    /**
     * Whether one of the names is the job's, or that of its matrix: {@code fault} also means {@code fault (SSE drop)}.
     */
    public boolean isOneOf(Collection<String> names) {
        return names.stream().anyMatch(each -> name.equals(each) || name.startsWith(each + " ("));
    }
}
