package dev.gonogo.process.files;

import static dev.gonogo.talk.Words.code;
import static dev.gonogo.talk.Words.say;

import dev.gonogo.process.Branches;
import dev.gonogo.process.Finding;
import dev.gonogo.process.Need;
import dev.gonogo.process.Situation;
import dev.gonogo.talk.Words;
import dev.gonogo.world.Answer;
import dev.gonogo.world.Change;
import dev.gonogo.world.Commit;
import dev.gonogo.world.GitQuestion.Difference;
import dev.gonogo.world.GitQuestion.LastChange;
import dev.gonogo.world.Paths;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * {@code no-drift}: the files that make up the release process are the same on production and integration.
 *
 * @param paths files, or folders ending in {@code /}
 * @param allowed paths among them that may differ
 */
public record NoDrift(List<String> paths, List<String> allowed) implements Need {
    public NoDrift {
        paths = List.copyOf(paths);
        allowed = List.copyOf(allowed);
    }

    @Override
    public String rule() {
        return "no-drift";
    }

    @Override
    public Finding judge(Situation situation) {
        Branches branches = situation.process().branches();
        return situation
                .headOf(branches.production())
                .flatMap(from -> situation.headOf(branches.integration()).flatMap(to -> judge(situation, from, to)))
                .fold(finding -> finding, why -> Finding.cannotTell(rule(), why));
    }

    private Answer<Finding> judge(Situation situation, String from, String to) {
        return situation.ask(new Difference(from, to)).flatMap(changes -> {
            List<Change> drifted = changes.stream()
                    .filter(change -> new Paths(paths).hold(change.path()) && !new Paths(allowed).hold(change.path()))
                    .toList();
            return about(situation, drifted, List.of(from, to))
                    .map(about -> judge(situation.process().branches(), changes, drifted)
                            .about(about));
        });
    }

    /**
     * Each drifted file with the commits that its content comes from on both branches, so that an override does not
     * cover a further change.
     */
    private static Answer<String> about(Situation situation, List<Change> drifted, List<String> heads) {
        List<LastChange> questions = drifted.stream()
                .flatMap(change -> heads.stream().map(head -> new LastChange(head, change.path())))
                .toList();
        return situation
                .askAll(questions, question -> question)
                .map(last -> drifted.stream()
                        .map(change -> heads.stream()
                                .flatMap(head ->
                                        last
                                                .getOrDefault(new LastChange(head, change.path()), Optional.empty())
                                                .stream())
                                .map(Commit::id)
                                .collect(Collectors.joining(" ", change.path() + " ", "")))
                        .collect(Collectors.joining(", ")));
    }

    private Finding judge(Branches branches, List<Change> changes, List<Change> drifted) {
        String production = branches.production();
        String integration = branches.integration();
        if (changes.isEmpty()) {
            return Finding.held(rule(), "{} has the same files as {}.", code(integration), code(production));
        }
        if (drifted.isEmpty()) {
            return Finding.held(
                    rule(),
                    "{} differs from {} in {}, outside the release process: {}.",
                    code(integration),
                    code(production),
                    changes.size() == 1 ? "1 file" : changes.size() + " files",
                    Words.some(named(changes), 5));
        }
        return Finding.notHeld(
                rule(),
                "The release process itself differs between {} and {}: {}. Make them the same before the cut, or if"
                        + " it is intended: {}.",
                code(production),
                code(integration),
                Words.some(named(drifted), 5),
                code("/release override no-drift <reason>"));
    }

    private static List<Words> named(List<Change> changes) {
        return changes.stream()
                .map(change -> say(
                        "{} ({})",
                        code(change.path()),
                        change.kind() == Change.Kind.MODIFIED
                                ? "changed"
                                : change.kind().name().toLowerCase(Locale.ROOT)))
                .toList();
    }

    @Override
    public Words explain() {
        return say("{} are the same on both branches", Words.codes(paths, 8));
    }
}
