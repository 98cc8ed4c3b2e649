package dev.gonogo.process;

import dev.gonogo.world.Answer;
import dev.gonogo.world.GitQuestion.ChangedValues;
import dev.gonogo.world.PullRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a pull request changes inside of files that may differ in the version's places only. */
final class ChangedInside {
    private ChangedInside() {}

    /**
     * Everything else that it changes there, each as {@code FILE POINTER}.
     *
     * @param allowed file to JSON pointers of the version in it; a file without any is not looked into
     */
    static Answer<List<String>> besides(Map<String, List<String>> allowed, Situation situation, PullRequest request) {
        List<String> files = allowed.keySet().stream()
                .filter(file -> !allowed.getOrDefault(file, List.of()).isEmpty())
                .toList();
        return files.isEmpty()
                ? new Answer.Known<>(List.of())
                : PullRequests.base(situation, request)
                        .flatMap(base ->
                                situation.askAll(files, file -> new ChangedValues(base, request.headCommit(), file)))
                        .flatMap(changed -> foreign(changed, allowed));
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
