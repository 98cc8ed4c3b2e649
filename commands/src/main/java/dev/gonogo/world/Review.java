package dev.gonogo.world;

/** @param commit the head that was reviewed */
public record Review(Account author, Verdict verdict, String commit) {
    public enum Verdict {
        APPROVED,
        CHANGES_REQUESTED,
        COMMENTED,
        DISMISSED
    }
}
