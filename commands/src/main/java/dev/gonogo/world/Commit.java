package dev.gonogo.world;

/** @param subject first line of the message */
public record Commit(String id, String subject) {}
