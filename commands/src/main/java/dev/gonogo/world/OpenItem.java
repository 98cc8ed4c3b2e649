package dev.gonogo.world;

import java.util.List;

/**
 * An open issue or pull request.
 *
 * @param author login
 */
public record OpenItem(int number, String title, boolean pullRequest, List<String> labels, String author, String link) {
    private static final int MOST_OF_TITLE = 80;

    public OpenItem {
        labels = List.copyOf(labels);
    }

    /** The title, cut to what a line has room for. */
    public String shortTitle() {
        return title.length() <= MOST_OF_TITLE ? title : title.substring(0, MOST_OF_TITLE - 1) + "…";
    }
}
