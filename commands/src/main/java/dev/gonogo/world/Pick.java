package dev.gonogo.world;

/**
 * What lies between two commits, to be taken over onto a third, as {@code git cherry-pick} does. All three are full ids.
 *
 * @param onto the commit that is to get the change
 */
public record Pick(String from, String to, String onto) {}
