package dev.gonogo.process.branch;

import dev.gonogo.process.Situation;
import dev.gonogo.world.Answer;
import dev.gonogo.world.GitQuestion.BroughtBy;
import dev.gonogo.world.GitQuestion.OnLine;
import dev.gonogo.world.GitQuestion.Reachable;
import dev.gonogo.world.GitQuestion.Remerged;
import dev.gonogo.world.LineCommit;
import dev.gonogo.world.MergedCommits;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Merges of other lines into a release branch that no step brought, newest first. They stay in its history whatever is
 * reverted, so a promotion removes from production what they left out and production already has.
 *
 * @param updates merges of what was on production's own line before the promotion and of nothing else, as GitHub's
 * "Update branch" makes them
 * @param ofProduction the same with something else in them
 * @param ofOthers merges of anything else that the cut does not have, except topic branches of its own, see
 * {@link ReleaseBranchLine}
 */
record SideMerges(List<LineCommit> updates, List<LineCommit> ofProduction, List<LineCommit> ofOthers) {
    SideMerges {
        updates = List.copyOf(updates);
        ofProduction = List.copyOf(ofProduction);
        ofOthers = List.copyOf(ofOthers);
    }

    boolean onlyUpdates() {
        return ofProduction.isEmpty() && ofOthers.isEmpty();
    }

    /** @param besides commits of the line that no step brought, newest first */
    static Answer<SideMerges> of(Situation situation, List<LineCommit> besides, ReleaseBranchLine line) {
        List<LineCommit> merges = besides.stream().filter(LineCommit::merge).toList();
        if (merges.isEmpty()) {
            return new Answer.Known<>(new SideMerges(List.of(), List.of(), List.of()));
        }
        Set<String> brought = merges.stream().flatMap(SideMerges::brought).collect(Collectors.toSet());
        return production(situation)
                .flatMap(head -> situation
                        .ask(new OnLine(brought, head))
                        .flatMap(stood -> updates(situation, merges, stood)
                                .flatMap(updates -> had(situation, brought, line.start())
                                        .map(had -> sorted(merges, updates, stood, had))))
                        .flatMap(sides -> sides.withoutTopics(situation, line, head)));
    }

    /** @param production where production was before the promotion */
    private Answer<SideMerges> withoutTopics(Situation situation, ReleaseBranchLine line, String production) {
        return ofOthers.isEmpty()
                ? new Answer.Known<>(this)
                : situation
                        .headOf("{integration}")
                        .flatMap(integration -> line.topics(ofOthers, List.of(integration, production)))
                        .map(topics -> new SideMerges(
                                updates,
                                ofProduction,
                                ofOthers.stream()
                                        .filter(merge -> !topics.contains(merge))
                                        .toList()));
    }

    private static Stream<String> brought(LineCommit merge) {
        return merge.parents().stream().skip(1);
    }

    /** Where production was before the promotion, or is now. */
    private static Answer<String> production(Situation situation) {
        String production = situation.process().branches().production();
        return Optional.ofNullable(situation.pullRequest())
                .filter(request -> request.merged() && request.base().equals(production))
                .map(request -> situation
                        .ask(new BroughtBy(request.mergeCommit(), List.of()))
                        .map(MergedCommits::before))
                .orElseGet(() -> situation.headOf(production));
    }

    private static Answer<List<LineCommit>> updates(
            Situation situation, List<LineCommit> merges, Collection<String> stood) {
        List<LineCommit> ofProduction = merges.stream()
                .filter(merge -> merge.parents().size() == 2
                        && stood.contains(merge.parents().getLast()))
                .toList();
        return situation
                .askAll(ofProduction, merge -> new Remerged(merge.id()))
                .map(unlike -> ofProduction.stream()
                        .filter(merge -> List.of().equals(unlike.get(merge)))
                        .toList());
    }

    private static Answer<Set<String>> had(Situation situation, Set<String> brought, Optional<String> cut) {
        return cut.map(commit -> situation.askAll(brought, parent -> new Reachable(parent, commit)))
                .orElseGet(() -> new Answer.Known<>(Map.of()))
                .map(reachable -> brought.stream()
                        .filter(parent -> Boolean.TRUE.equals(reachable.get(parent)))
                        .collect(Collectors.toSet()));
    }

    private static SideMerges sorted(
            List<LineCommit> merges, List<LineCommit> updates, Collection<String> stood, Set<String> had) {
        List<LineCommit> ofProduction = new ArrayList<>();
        List<LineCommit> ofOthers = new ArrayList<>();
        merges.stream()
                .filter(merge -> !updates.contains(merge) && !brought(merge).allMatch(had::contains))
                .forEach(merge -> (brought(merge).anyMatch(stood::contains) ? ofProduction : ofOthers).add(merge));
        return new SideMerges(updates, ofProduction, ofOthers);
    }
}
