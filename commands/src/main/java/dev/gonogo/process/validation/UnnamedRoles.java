package dev.gonogo.process.validation;

import dev.gonogo.process.Need;
import dev.gonogo.process.Part;
import dev.gonogo.process.Problem;
import dev.gonogo.process.ReleaseProcess;
import dev.gonogo.process.Stage;
import dev.gonogo.process.Step;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Roles that are asked and that the process does not name. */
final class UnnamedRoles {
    private final ReleaseProcess process;
    private final Function<Part, Object> place;
    private final Map<Object, Missing> missing = new LinkedHashMap<>();

    /**
     * The missing roles at one place.
     *
     * @param part the first that asks
     * @param roles each with the kinds of need or step that ask it
     */
    private record Missing(Part part, Map<String, Set<String>> roles) {}

    private UnnamedRoles(ReleaseProcess process, Function<Part, Object> place) {
        this.process = process;
        this.place = place;
    }

    static List<Problem> problems(ReleaseProcess process, Function<Part, Object> place) {
        UnnamedRoles roles = new UnnamedRoles(process, place);
        for (Stage stage : process.stages()) {
            stage.steps().forEach(roles::look);
        }
        return roles.missing.values().stream().map(roles::tell).toList();
    }

    private void look(Step step) {
        step.roles().forEach(role -> look(step.identity().kind(), role, step));
        for (Need need : step.needs()) {
            need.roles().forEach(role -> look(need.rule(), role, need));
        }
    }

    /** The role of maintainer is checked separately. */
    private void look(String kind, String role, Part part) {
        if (!process.roles().containsKey(role) && !role.equals(ReleaseProcess.MAINTAINER)) {
            missing.computeIfAbsent(place.apply(part), any -> new Missing(part, new LinkedHashMap<>()))
                    .roles()
                    .computeIfAbsent(role, any -> new LinkedHashSet<>())
                    .add(kind);
        }
    }

    private Problem tell(Missing here) {
        return here.roles().size() == 1
                ? here.roles().entrySet().stream()
                        .map(asked -> one(here.part(), asked.getKey(), asked.getValue()))
                        .findFirst()
                        .orElseThrow()
                : several(here);
    }

    private Problem one(Part part, String role, Set<String> kinds) {
        return Problem.of(
                part,
                String.join(", ", kinds) + " asks “" + role + "”, which “roles” does not define.",
                role,
                process.roles().keySet());
    }

    private static Problem several(Missing here) {
        return Problem.of(
                here.part(),
                here.roles().entrySet().stream()
                        .map(asked -> "“" + asked.getKey() + "” (" + String.join(", ", asked.getValue()) + ")")
                        .collect(Collectors.joining(
                                ", ", "“roles” does not name everybody who is asked. Also name: ", ".")));
    }
}
