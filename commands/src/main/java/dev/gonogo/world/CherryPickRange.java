package dev.gonogo.world;

/**
 * The change between two commits, to be applied to a third, like {@code git cherry-pick}. All three are full ids.
 *
 * @param onto the commit that is to get the change
 */
public record CherryPickRange(String from, String to, String onto) {}
