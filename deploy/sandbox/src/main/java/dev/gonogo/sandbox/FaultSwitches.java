package dev.gonogo.sandbox;

import dev.gonogo.lookalike.actions.JobFaults;
import dev.gonogo.sandbox.page.Breakable;
import dev.gonogo.sandbox.page.PanelFault;
import dev.gonogo.sandbox.page.PanelRefusal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/** What a person can break in a repository, by name. */
final class FaultSwitches implements Breakable {
    private final JobFaults jobs;
    private final Map<String, Switch> switches = new LinkedHashMap<>();
    private final Set<String> on = new TreeSet<>();

    private record Switch(String sentence, Consumer<Boolean> flip) {}

    FaultSwitches(JobFaults jobs) {
        this.jobs = jobs;
    }

    synchronized void add(String name, String sentence, Consumer<Boolean> flip) {
        switches.put(name, new Switch(sentence, flip));
    }

    /** A job fails before it does anything, with this line in its log. */
    void addFailing(String name, String sentence, String job, String line) {
        add(name, sentence, fails -> {
            if (fails) {
                jobs.fail(job, line);
            } else {
                jobs.heal(job);
            }
        });
    }

    /** A job does its work and still fails. */
    void addFailingLate(String name, String sentence, String job, String line) {
        add(name, sentence, fails -> {
            if (fails) {
                jobs.failAfterWork(job, line);
            } else {
                jobs.heal(job);
            }
        });
    }

    @Override
    public synchronized List<PanelFault> faults() {
        return switches.entrySet().stream()
                .map(one -> new PanelFault(one.getKey(), one.getValue().sentence(), on.contains(one.getKey())))
                .toList();
    }

    @Override
    public synchronized void fault(String name, boolean wanted) {
        Switch found = switches.get(name);
        if (found == null) {
            throw new PanelRefusal("There is no fault " + name + ".");
        }
        found.flip().accept(wanted);
        if (wanted) {
            on.add(name);
        } else {
            on.remove(name);
        }
    }
}
