package dev.gonogo.yaml;

import java.util.IdentityHashMap;

/** Remembers which line each part of a process was read from. Equal parts of two lines are told apart. */
public final class Lines {

    private final IdentityHashMap<Object, Integer> lines = new IdentityHashMap<>();

    public void remember(Object part, int line) {
        lines.put(part, line);
    }

    /** 0 for a part that was not read from the file. */
    public int of(Object part) {
        return lines.getOrDefault(part, 0);
    }
}
