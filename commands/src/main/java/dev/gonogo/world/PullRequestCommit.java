package dev.gonogo.world;

/** @param author login of the author as the forge knows it, or the name in the commit where it knows none */
public record PullRequestCommit(String id, String author, String subject) {}
