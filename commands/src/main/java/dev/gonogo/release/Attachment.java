package dev.gonogo.release;

/**
 * A file that a person handed over as evidence (B-19). Its content is in the store, and later in the repository.
 *
 * @param name letters, digits, dots, underscores and hyphens; at most 80 characters
 * @param digest SHA-256 over name and content, in hexadecimal digits
 */
public record Attachment(String name, String digest) {
    private static final int MOST_IN_NAME = 80;

    /** @param called as the person's own machine names it; what no repository should have to bear is left out */
    public static String harmless(String called) {
        String name = called.replaceFirst("(?s)^.*[/\\\\]", "").replaceAll("[^A-Za-z0-9._-]+", "-");
        String end = name.substring(Math.max(0, name.length() - MOST_IN_NAME)).replaceFirst("^[.-]+", "");
        return end.isEmpty() ? "file" : end;
    }
}
