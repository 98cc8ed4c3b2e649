package dev.gonogo.world;

/** A job of a workflow run. */
public record Job(long id, String name, RunState state, String link) {}
