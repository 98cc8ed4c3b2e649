package dev.gonogo.sandbox.page;

import java.util.List;

/**
 * The faults of Slack, named {@code slack.…}, those of Discord, {@code discord.…}, and those of the repository, in one
 * list.
 */
public record SandboxFaults(List<Breakable> places) {
    public SandboxFaults {
        places = List.copyOf(places);
    }

    /** All of them, and which are on. */
    public List<PanelFault> list() {
        return places.stream().flatMap(place -> place.faults().stream()).toList();
    }

    /**
     * Turns one on or off.
     *
     * @throws IllegalArgumentException if there is none with this name
     */
    public void set(String name, boolean on) {
        Breakable place = places.stream()
                .filter(each ->
                        each.faults().stream().anyMatch(fault -> fault.name().equals(name)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no fault \"" + name + "\"; there are "
                        + list().stream().map(PanelFault::name).toList()));
        place.fault(name, on);
    }
}
