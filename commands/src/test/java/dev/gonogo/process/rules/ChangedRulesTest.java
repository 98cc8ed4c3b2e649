package dev.gonogo.process.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.process.Need;
import dev.gonogo.process.ReleaseProcess;
import dev.gonogo.process.Scene;
import dev.gonogo.process.Stage;
import dev.gonogo.process.production.AccountedFor;
import dev.gonogo.process.promotion.OpenPullRequest;
import dev.gonogo.process.review.Reviewed;
import dev.gonogo.process.rules.ChangedRules.Change;
import dev.gonogo.process.tag.TagAbsent;
import dev.gonogo.release.Fact;
import dev.gonogo.world.LineCommit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("A-07")
@Tag("A-10")
class ChangedRulesTest {
    private static final Need REVIEWED = new Reviewed(1);
    private static final Need ACCOUNTED = new AccountedFor(List.of());
    private static final Need ABSENT = new TagAbsent();

    private final ChangedRules change = ChangedRules.between(Scene.of("0.8.0")
                    .saw(new Fact.Rules(1, "old", "", Map.of(), Map.of(), Scene.CUT).ofTheReleaseBefore())
                    .saw(Fact.Rules.ofCut("new", Map.of(), Map.of(), Scene.NOW))
                    .situation()
                    .release())
            .orElseThrow();

    private static LineCommit commit(String id) {
        return new LineCommit(Scene.id(id), List.of(), "ci: " + id, "erin", Scene.CUT);
    }

    /** A commit that made these rules, with a go that has these needs and a promotion that has those. */
    private static Change change(String id, String rules, List<Need> go, List<Need> promotion) {
        ReleaseProcess process = Scene.of("0.8.0").situation().process();
        List<Stage> stages = List.of(
                new Stage("promote", List.of(), List.of(new OpenPullRequest("a", "b", "", "c", promotion))),
                new Stage("go", go, List.of()));
        return new Change(
                commit(id),
                Optional.of(new ReleaseProcess(
                        process.repository(),
                        process.branches(),
                        process.tag(),
                        process.versions(),
                        process.metadata(),
                        process.roles(),
                        stages,
                        List.of(),
                        Optional.empty(),
                        Map.of(),
                        rules)));
    }

    private static Change change(String id, String rules) {
        return change(id, rules, List.of(), List.of());
    }

    private String how(Change... history) {
        return change.how(List.of(history), List.of()).plain();
    }

    @Test
    void rulesThatStayedAreNoChange() {
        assertThat(ChangedRules.between(Scene.of("0.8.0")
                        .saw(new Fact.Rules(1, "same", "", Map.of(), Map.of(), Scene.CUT).ofTheReleaseBefore())
                        .saw(Fact.Rules.ofCut("same", Map.of(), Map.of(), Scene.NOW))
                        .situation()
                        .release()))
                .isEmpty();
    }

    @Test
    void eachCommitSinceTheEarlierRulesIsNamedAndNoOther() {
        assertThat(how(
                        change("a1", "newer"),
                        change("b1", "new"),
                        new Change(commit("c1"), Optional.empty()),
                        change("d1", "old"),
                        change("e1", "older")))
                .isEqualTo(
                        "The change came with b100000 ci: b1, author erin, 2026-11-20 10:00 UTC; c100000 ci: c1, author erin,"
                                + " 2026-11-20 10:00 UTC.");
    }

    @Test
    void whatIsNoLongerAskedIsNamedWithItsStage() {
        assertThat(how(
                        change("b1", "new", List.of(ABSENT), List.of(ACCOUNTED)),
                        change("d1", "old", List.of(ACCOUNTED, ABSENT), List.of(REVIEWED, ACCOUNTED))))
                .endsWith("UTC. No longer asked: reviewed (promote), accounted-for (go).");
        assertThat(how(
                        change("b1", "new", List.of(ABSENT, ACCOUNTED), List.of()),
                        change("d1", "old", List.of(ABSENT), List.of())))
                .endsWith("UTC.");
    }

    @Test
    void atMostFiveCommitsAreNamed() {
        List<Change> history = new ArrayList<>();
        for (int count = 1; count <= 7; count++) {
            history.add(change("b" + count, "new"));
        }
        history.add(change("d1", "old"));

        assertThat(change.how(history, List.of()).plain()).contains("ci: b5, ").endsWith("; and 2 more.");
    }

    @Test
    void whereHistoryDoesNotGoBackToTheEarlierRulesOnlyTheLastCommitIsNamed() {
        assertThat(how(change("b1", "new"), change("c1", "other")))
                .isEqualTo("Which commits changed it is unknown; the last one was b100000 ci: b1, author erin,"
                        + " 2026-11-20 10:00"
                        + " UTC.");
        assertThat(how(change("d1", "old")))
                .as("the rules of the cut were pushed away")
                .isEmpty();
    }
}
