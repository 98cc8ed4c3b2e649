package dev.gonogo.world;

/**
 * @param author login
 * @param commit the head that was reviewed
 */
public record Review(String author, Verdict verdict, String commit) {
    public enum Verdict {
        APPROVED,
        CHANGES_REQUESTED,
        COMMENTED,
        DISMISSED
    }
}
