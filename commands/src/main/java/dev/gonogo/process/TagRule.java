package dev.gonogo.process;

/** The release tag: name and message, both with placeholders. */
public record TagRule(String name, String message) {}
