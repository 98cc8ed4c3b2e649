package dev.gonogo.talk;

/** Who typed or pressed, as the platform authenticated them. */
public record Speaker(String platform, String user) {}
