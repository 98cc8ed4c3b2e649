package dev.gonogo.process;

/** Names of the branches a process uses; {@code release} may hold placeholders such as {@code {version}}. */
public record Branches(String integration, String release, String production) {}
