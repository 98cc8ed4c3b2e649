package dev.gonogo.process.files;

import dev.gonogo.process.Situation;
import dev.gonogo.process.review.PullRequests;
import dev.gonogo.world.Answer;
import dev.gonogo.world.GitQuestion.ChangedValues;
import dev.gonogo.world.PullRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Changes inside files in which only the places of the version may change. */
public final class ChangedInside {
    private ChangedInside() {}

    /**
     * All other changes of a pull request there, each as {@code FILE POINTER}.
     *
     * @param allowed file to JSON pointers of the version in it; a file without any is not checked
     */
    public static Answer<List<String>> besides(
            Map<String, List<String>> allowed, Situation situation, PullRequest request) {
        return files(allowed).isEmpty()
                ? new Answer.Known<>(List.of())
                : PullRequests.base(situation, request)
                        .flatMap(base -> between(allowed, situation, base, request.headCommit()));
    }

    /** The same between two commits. */
    public static Answer<List<String>> between(
            Map<String, List<String>> allowed, Situation situation, String from, String to) {
        return situation
                .askAll(files(allowed), file -> new ChangedValues(from, to, file))
                .flatMap(changed -> foreign(changed, allowed));
    }

    private static List<String> files(Map<String, List<String>> allowed) {
        return allowed.keySet().stream()
                .filter(file -> !allowed.getOrDefault(file, List.of()).isEmpty())
                .toList();
    }

    private static Answer<List<String>> foreign(
            Map<String, Optional<List<String>>> changed, Map<String, List<String>> allowed) {
        List<String> foreign = new ArrayList<>();
        for (Map.Entry<String, Optional<List<String>>> one : changed.entrySet()) {
            String file = one.getKey();
            if (one.getValue().isEmpty()) {
                return new Answer.CannotTell<>("the values in " + file + " cannot be read");
            }
            one.getValue().get().stream()
                    .filter(pointer -> !allowed.getOrDefault(file, List.of()).contains(pointer))
                    .forEach(pointer -> foreign.add(file + " " + pointer));
        }
        return new Answer.Known<>(foreign);
    }
}
