package dev.gonogo.sandbox.page;

import dev.gonogo.sandbox.slack.Fault;
import dev.gonogo.sandbox.slack.SlackLookAlike;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The faults of Slack, named {@code slack.…}, and those of the repository, in one list. */
public record SandboxFaults(SlackLookAlike slack, RepositoryPanel repository) {
    /** All of them, and which are on. */
    public List<PanelFault> list() {
        List<PanelFault> faults = new ArrayList<>();
        for (Fault fault : Fault.values()) {
            faults.add(
                    new PanelFault(name(fault), fault.sentence(), slack.faults().isOn(fault)));
        }
        faults.addAll(repository.faults());
        return List.copyOf(faults);
    }

    /**
     * Turns one on or off.
     *
     * @throws IllegalArgumentException when there is none of this name
     */
    public void set(String name, boolean on) {
        if (list().stream().noneMatch(fault -> fault.name().equals(name))) {
            throw new IllegalArgumentException("There is no fault \"" + name + "\"; there are "
                    + list().stream().map(PanelFault::name).toList());
        }
        for (Fault fault : Fault.values()) {
            if (name(fault).equals(name)) {
                slack.faults().set(fault, on);
                return;
            }
        }
        repository.fault(name, on);
    }

    private static String name(Fault fault) {
        return "slack." + fault.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
