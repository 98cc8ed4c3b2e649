package dev.gonogo.lookalike.github;

import java.net.URI;

/** The URLs in GitHub's responses. */
final class Links {
    private final String root;
    private final Settings settings;

    Links(URI root, Settings settings) {
        this.root = root.toString();
        this.settings = settings;
    }

    /** An API address below the root. */
    String root(String path) {
        return root + path;
    }

    /** An API address below the repository. */
    String api(String path) {
        return root + "repos/" + settings.fullName() + (path.isEmpty() ? "" : "/" + path);
    }

    /** Where the pages for people would be. */
    String web() {
        return root;
    }

    /** A page of the repository. */
    String page(String path) {
        return root + settings.fullName() + (path.isEmpty() ? "" : "/" + path);
    }

    /** The clone address. */
    String git() {
        return root + settings.fullName() + ".git";
    }
}
