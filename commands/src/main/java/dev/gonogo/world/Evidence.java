package dev.gonogo.world;

/**
 * A file that a workflow run uploaded, for example a test report (B-19).
 *
 * @param bytes its size, packed
 * @param expired whether the forge has deleted it since
 * @param link where people find it
 */
public record Evidence(String name, long bytes, boolean expired, String link) {}
