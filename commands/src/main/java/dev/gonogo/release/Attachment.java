package dev.gonogo.release;

/**
 * A file that a person uploaded as evidence. Its content is in the store, and later in the repository.
 *
 * @param name letters, digits, dots, underscores and hyphens; at most 80 characters
 * @param digest SHA-256 of name and content, in hexadecimal
 */
public record Attachment(String name, String digest) {
    private static final int MOST_IN_NAME = 80;

    /** @param called name on the person's own machine; characters unsuitable for a repository are removed */
    public static String harmless(String called) {
        String name = called.replaceFirst("(?s)^.*[/\\\\]", "").replaceAll("[^A-Za-z0-9._-]+", "-");
        String end = name.substring(Math.max(0, name.length() - MOST_IN_NAME)).replaceFirst("^[.-]+", "");
        return end.isEmpty() ? "file" : end;
    }
}
