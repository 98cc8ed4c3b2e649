package dev.gonogo.world;

/**
 * A file that a workflow run uploaded, for example a test report.
 *
 * @param bytes its compressed size
 * @param expired whether the forge has deleted it
 * @param link for people to look at
 */
public record Evidence(String name, long bytes, boolean expired, String link) {}
