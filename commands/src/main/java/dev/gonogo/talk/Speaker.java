package dev.gonogo.talk;

/** Who typed or pressed, as the platform vouches for it. */
public record Speaker(String platform, String user) {}
