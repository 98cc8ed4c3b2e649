package dev.gonogo.memory;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Ends the process once, at a chosen point, and remembers what happened outside. All fakes of a story share one.
 * The stops of an undisturbed story tell which stories a sweep needs.
 */
public final class Interruption implements IoPoint {
    private static final int NEVER = 0;

    private final int crashAt;
    private final List<String> points = new ArrayList<>();
    private final List<Integer> stops = new ArrayList<>();
    private final List<String> effects = new ArrayList<>();
    private boolean changed = true;

    private Interruption(int crashAt) {
        this.crashAt = crashAt;
    }

    /** Counts and remembers, and stops nothing. */
    public static Interruption never() {
        return new Interruption(NEVER);
    }

    /** @param point from 1 */
    public static Interruption at(int point) {
        if (point < 1) {
            throw new IllegalArgumentException("points are counted from 1, not " + point);
        }
        return new Interruption(point);
    }

    /** @throws Crash at the chosen point, the first time it is reached */
    @Override
    public void pass(String what) {
        points.add(what);
        if (changed) {
            stops.add(points.size());
            changed = false;
        }
        if (points.size() == crashAt) {
            throw new Crash(what);
        }
    }

    @Override
    public void changed() {
        changed = true;
    }

    @Override
    public void happened(String effect) {
        effects.add(effect);
    }

    /** Every point passed, in order. */
    public List<String> points() {
        return List.copyOf(points);
    }

    /**
     * The points at which a stop leaves something else behind than at the point before, counted from 1. Nothing of the
     * bot's memory survives a stop, so a sweep needs no others.
     */
    public List<Integer> stops() {
        return List.copyOf(stops);
    }

    /** Every effect, in order. */
    public List<String> effects() {
        return List.copyOf(effects);
    }

    /** How often each effect happened. */
    public Map<String, Integer> counts() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        effects.forEach(effect -> counts.merge(effect, 1, Integer::sum));
        return counts;
    }

    public boolean crashed() {
        return crashAt != NEVER && points.size() >= crashAt;
    }
}
