package dev.gonogo.lookalike.registries;

import java.util.List;

/** The content of the registries, for a panel or a story. */
public record RegistriesView(List<Entry> entries) {

    /**
     * One published version.
     *
     * @param channel npm's dist-tag, else empty
     * @param visible whether the registry shows it already
     */
    public record Entry(Artifact artifact, String channel, boolean visible) {}

    public RegistriesView {
        entries = List.copyOf(entries);
    }
}
