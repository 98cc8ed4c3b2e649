package dev.gonogo.process.gate;

import static dev.gonogo.talk.Words.code;
import static dev.gonogo.talk.Words.say;

import dev.gonogo.process.Gate;
import dev.gonogo.process.ReleaseProcess;
import dev.gonogo.process.review.Approvals;
import dev.gonogo.process.review.CheckRuns;
import dev.gonogo.talk.Words;
import dev.gonogo.world.Answer;
import dev.gonogo.world.Change;
import dev.gonogo.world.Check;
import dev.gonogo.world.ForgeQuestion.ChecksOf;
import dev.gonogo.world.ForgeQuestion.FilesOf;
import dev.gonogo.world.ForgeQuestion.PullRequestsInto;
import dev.gonogo.world.PullRequest;
import dev.gonogo.world.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/** What a pull request lacks for the gates of a process. */
public final class GateRules {
    private static final int MOST_SHOWN = 5;

    private final ReleaseProcess process;
    private final World world;
    private final Predicate<String> stands;

    /** @param stands whether what was merged at a path is still there */
    GateRules(ReleaseProcess process, World world, Predicate<String> stands) {
        this.process = process;
        this.world = world;
        this.stands = stands;
    }

    /**
     * Open pull requests into integration, and those with the given numbers in any state.
     *
     * @param told numbers of pull requests about which people were told before
     */
    public static Answer<List<Gated>> decide(ReleaseProcess process, Set<Integer> told, World world) {
        GateRules rules = new GateRules(process, world, path -> true);
        return world.ask(PullRequestsInto.openOrNew(process.branches().integration()))
                .flatMap(all -> {
                    Answer<List<Gated>> found = new Answer.Known<>(List.of());
                    for (PullRequest request : all) {
                        if (request.open() || told.contains(request.number())) {
                            found = Answer.both(
                                    found,
                                    rules.lacks(request).map(lacking -> List.of(Gated.of(request, lacking, world))));
                        }
                    }
                    return found;
                });
    }

    /** What is lacking, for each gate that applies to it and is not passed; otherwise empty. */
    Answer<List<Words>> lacks(PullRequest request) {
        Answer<List<Words>> all = new Answer.Known<>(List.of());
        for (Gate gate : process.gates()) {
            Answer<List<Words>> one = isAbout(gate, request)
                    .flatMap(about -> about.map(note -> lacks(gate, request, note))
                            .orElseGet(() -> new Answer.Known<>(List.of())));
            all = Answer.both(all, one);
        }
        return all;
    }

    /** Empty if the gate does not apply; otherwise a note about why it does, which may be empty. */
    private Answer<Optional<Words>> isAbout(Gate gate, PullRequest request) {
        return switch (gate.kind()) {
            case Gate.Kind.Labelled(String label) ->
                new Labelling(process, world)
                        .of(gate, label, request)
                        .flatMap(called -> called.isPresent() && request.merged()
                                ? anyStands(request, path -> true).map(stands -> called.filter(words -> stands))
                                : new Answer.Known<>(called));
            case Gate.Kind.Touching touching ->
                anyStands(request, touching::has).map(touches -> touches ? Optional.of(Words.NONE) : Optional.empty());
        };
    }

    /** Reverted parts of a merge do not count. */
    private Answer<Boolean> anyStands(PullRequest request, Predicate<String> counts) {
        return world.ask(new FilesOf(request.number(), request.headCommit()))
                .map(changes -> changes.stream()
                        .map(Change::path)
                        .filter(counts)
                        .anyMatch(path -> request.open() || stands.test(path)));
    }

    /** @param note about why the gate applies */
    private Answer<List<Words>> lacks(Gate gate, PullRequest request, Words note) {
        Answer<List<Words>> approvals = gate.approvals().isEmpty()
                ? new Answer.Known<>(List.of())
                : Approvals.of(request, world).flatMap(found -> approvals(gate, found));
        Answer<List<Words>> checks = gate.checks().isEmpty()
                ? new Answer.Known<>(List.of())
                : world.ask(new ChecksOf(request.headCommit())).map(found -> checks(gate, request, found));
        return Answer.both(approvals, checks)
                .map(lacking -> lacking.isEmpty()
                        ? List.of()
                        : List.of(say("{} lacks {}{}", code(gate.name()), Words.join(" and ", lacking), note)));
    }

    /** If too few approvals of a role count, but it is unknown whether another one does, the result is unknown. */
    private Answer<List<Words>> approvals(Gate gate, Approvals found) {
        List<Words> lacking = new ArrayList<>();
        new TreeMap<>(gate.approvals()).forEach((role, wanted) -> {
            long given = found.given().stream()
                    .filter(account -> process.has(role, account.login()))
                    .count();
            if (given < wanted) {
                lacking.add(say("{} of {} approvals by {}{}", wanted - given, wanted, role, ignored(found, role)));
            }
        });
        return lacking.isEmpty() || found.doubts().isEmpty()
                ? new Answer.Known<>(lacking)
                : new Answer.CannotTell<>(found.doubts().getFirst());
    }

    private Words ignored(Approvals found, String role) {
        List<Words> people = found.ignored().stream()
                .filter(one -> process.has(role, one.account().login()))
                .map(Approvals.Ignored::words)
                .toList();
        return people.isEmpty() ? Words.NONE : say(" (not counted: {})", Words.some(people, MOST_SHOWN));
    }

    private static List<Words> checks(Gate gate, PullRequest request, List<Check> found) {
        return gate.checks().stream()
                .map(check -> CheckRuns.of(check, request.headCommit(), found))
                .filter(runs -> !runs.green())
                .map(runs -> say(
                        "the check {}{}",
                        runs.check().words(),
                        runs.ignored().isEmpty()
                                ? Words.NONE
                                : say(" (not counted: {})", CheckRuns.shown(runs.ignored()))))
                .toList();
    }
}
