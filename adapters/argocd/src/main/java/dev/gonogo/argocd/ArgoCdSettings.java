package dev.gonogo.argocd;

import java.net.URI;
import java.util.function.Supplier;

/**
 * How Argo CD is reached.
 *
 * @param server root of its API and pages, for example {@code https://argocd.example.com/}
 * @param token of a local account or a project role
 */
public record ArgoCdSettings(URI server, Supplier<String> token) {
    public ArgoCdSettings {
        server = URI.create(server.toString().replaceAll("/*$", "/"));
    }

    /** Without the token. */
    @Override
    public String toString() {
        return "ArgoCdSettings[" + server + "]";
    }
}
