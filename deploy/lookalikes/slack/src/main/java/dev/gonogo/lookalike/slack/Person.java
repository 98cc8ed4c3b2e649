package dev.gonogo.lookalike.slack;

/**
 * A member of the workspace.
 *
 * @param id such as {@code U0ANN}
 * @param name the short name that mentions show, such as {@code ann}
 * @param realName such as {@code Ann Archer}
 */
public record Person(String id, String name, String realName) {}
