package dev.gonogo.process.rules;

import dev.gonogo.process.ReleaseProcess;
import dev.gonogo.process.Stage;
import dev.gonogo.release.Fact;
import dev.gonogo.release.Release;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The numbers by which a release records the steps of its process. When the process file changes during the release,
 * each step keeps its number wherever it is in its stage, and a new step gets a number that no step had. So what was
 * seen and decided about a step never counts for another one in its place. If an earlier version did not store the
 * steps, their places count.
 */
final class StepNumbers {
    /** Marks a step that already has its number; no step has this identity. */
    private static final String TAKEN = "";

    private final ReleaseProcess process;
    private final Release release;
    private final List<Fact.Rules> kept;
    private final Map<String, List<String>> known = new HashMap<>();
    private final Map<String, Fact.Rules> since = new HashMap<>();

    private StepNumbers(ReleaseProcess process, Release release) {
        this.process = process;
        this.release = release;
        this.kept = release.allRules()
                .filter(rules -> rules.turn() > 0 && !rules.steps().isEmpty())
                .toList();
        kept.forEach(this::number);
    }

    static StepNumbers of(ReleaseProcess process, Release release) {
        return new StepNumbers(process, release);
    }

    /** The stages of the process with these numbers. */
    List<Stage> stages() {
        Map<String, List<String>> now = now();
        return process.stages().stream()
                .map(stage -> stage.numbered(number(stage.name(), now.getOrDefault(stage.name(), List.of()))))
                .toList();
    }

    /** The rules that added a step, if it was not there from the beginning. */
    Optional<Fact.Rules> broughtBy(String key) {
        return Optional.ofNullable(since.get(key)).filter(rules -> !rules.equals(kept.getFirst()));
    }

    /** The same rules have the same steps, also where a later version of ours should tell them apart in other words. */
    private Map<String, List<String>> now() {
        Map<String, Integer> present = process.stages().stream()
                .collect(Collectors.toMap(Stage::name, stage -> stage.steps().size()));
        return release.rules()
                .filter(last -> last.rules().equals(process.rules()))
                .map(Fact.Rules::steps)
                .filter(steps -> sizes(steps).equals(present))
                .orElseGet(process::identities);
    }

    private static Map<String, Integer> sizes(Map<String, List<String>> steps) {
        Map<String, Integer> sizes = new HashMap<>();
        steps.forEach((stage, names) -> sizes.put(stage, names.size()));
        return sizes;
    }

    private void number(Fact.Rules rules) {
        rules.steps()
                .forEach((stage, steps) ->
                        number(stage, steps).forEach(number -> since.putIfAbsent(stage + "/" + number, rules)));
    }

    private List<Integer> number(String stage, List<String> steps) {
        List<String> names = known.computeIfAbsent(stage, any -> new ArrayList<>());
        List<String> free = new ArrayList<>(names);
        List<Integer> numbers = new ArrayList<>();
        for (String step : steps) {
            int place = free.indexOf(step);
            if (place < 0) {
                place = names.size();
                names.add(step);
            } else {
                free.set(place, TAKEN);
            }
            numbers.add(place + 1);
        }
        return numbers;
    }
}
