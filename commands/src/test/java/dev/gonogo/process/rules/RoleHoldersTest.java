package dev.gonogo.process.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.process.Scene;
import dev.gonogo.release.Decision;
import dev.gonogo.release.Fact;
import dev.gonogo.release.Release;
import dev.gonogo.talk.Words;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("A-10")
@Tag("A-63")
@Tag("A-113")
class RoleHoldersTest {
    private static final String SECOND = Scene.id("c4a6e");
    private static final String THIRD = Scene.id("beef");
    private static final Map<String, Set<String>> CUT =
            Map.of("maintainer", Set.of("ann", "bob"), "qa", Set.of("Carol"));
    private static final Map<String, Set<String>> LATER =
            Map.of("maintainer", Set.of("ANN", "erin"), "qa", Set.of("carol"), "docs", Set.of("erin"));
    private static final String BOTH =
            "In this release a role counts for people who have it under the rules that 0.8.0 was cut"
                    + " with and under the present ones. A maintainer under both can accept the change (ANN): /release override same-rules"
                    + " <reason>.";

    private final Scene scene = Scene.of("0.8.0");

    private void looked(int turn, String commit, Map<String, Set<String>> roles) {
        scene.saw(new Fact.Rules(turn, "rules " + turn, commit, roles, Map.of(), Scene.NOW));
    }

    private void accepted(String commit, int turn) {
        scene.decided(new Decision.OverrideRule(
                Scene.by("ann"), "same-rules", List.of(commit + " rules " + turn), "we grow"));
    }

    private Release release() {
        return scene.situation().release();
    }

    private RoleHolders lastSeen() {
        return RoleHolders.lastSeen(release()).orElseThrow();
    }

    private static Optional<String> plain(Optional<Words> words) {
        return words.map(Words::plain);
    }

    @Test
    void underTheRulesOfTheCutEverybodyHoldsTheirRole() {
        looked(1, "", CUT);

        assertThat(lastSeen().both()).isEqualTo(lastSeen().present());
        assertThat(lastSeen().change()).isEmpty();
        assertThat(lastSeen().missing("erin")).isEmpty();
        assertThat(RoleHolders.acceptable(release())).isEmpty();
    }

    @Test
    void aRoleCountsWhereBothSayIt() {
        looked(1, "", CUT);
        looked(2, SECOND, LATER);

        assertThat(lastSeen().people("maintainer")).containsExactly("ANN");
        assertThat(lastSeen().people("qa")).containsExactly("carol");
        assertThat(lastSeen().people("docs")).isEmpty();
        assertThat(lastSeen().people("product")).isEmpty();
        assertThat(plain(lastSeen().change()))
                .hasValue(
                        "Roles changed with c4a6e00: erin was added to the role docs, erin was added to the role maintainer, bob"
                                + " was removed from the role maintainer. "
                                + BOTH);
        assertThat(RoleHolders.acceptable(release()).map(Fact.Rules::turn)).hasValue(2);
        assertThat(ProcessUnderWay.of(scene.situation().process(), release()).people("maintainer"))
                .containsExactly("ann", "bob");
        assertThat(ProcessUnderWay.of(scene.situation().process(), release()).people("qa"))
                .isEmpty();
    }

    @Test
    void whoLacksOneOfBothIsToldWhich() {
        looked(1, "", CUT);
        looked(2, SECOND, LATER);

        assertThat(plain(lastSeen().missing("Erin")))
                .hasValue(
                        "You have the roles docs, maintainer under the present rules with c4a6e00, but not under the rules that 0.8.0"
                                + " was cut with, and both count. A maintainer under both can accept the change (ANN): /release override"
                                + " same-rules <reason>.");
        assertThat(plain(lastSeen().missing("bob")))
                .hasValue(
                        "You have the role maintainer under the rules that 0.8.0 was cut with, but no longer under the present ones with"
                                + " c4a6e00, and both count.");
        assertThat(lastSeen().missing("ann")).isEmpty();
        assertThat(lastSeen().missing("mallory")).isEmpty();
    }

    @Test
    void rulesThatWereAcceptedTakeThePlaceOfThoseOfTheCut() {
        looked(1, "", CUT);
        looked(2, SECOND, LATER);
        accepted(SECOND, 2);

        assertThat(lastSeen().people("maintainer")).containsExactly("ANN", "erin");
        assertThat(lastSeen().change()).isEmpty();

        looked(3, THIRD, Map.of("maintainer", Set.of("erin", "mallory")));
        assertThat(lastSeen().people("maintainer")).containsExactly("erin");
        assertThat(plain(lastSeen().missing("mallory")).orElseThrow())
                .startsWith(
                        "You have the role maintainer under the present rules with beef000, but not under those that were accepted with"
                                + " c4a6e00, and both count.");
    }

    @Test
    void anAcceptanceCountsForThoseRulesOnly() {
        looked(1, "", CUT);
        looked(2, SECOND, LATER);
        accepted(SECOND, 3);
        accepted(THIRD, 2);
        scene.decided(
                new Decision.OverrideRule(Scene.by("ann"), "accounted-for", List.of(SECOND + " rules 2"), "we grow"));

        assertThat(lastSeen().people("maintainer")).containsExactly("ANN");
    }

    @Test
    void rulesThatCameAfterTheLastLookAreHeldAgainstThoseOfTheCutAsWell() {
        looked(1, "", CUT);
        RoleHolders ahead = new RoleHolders(release(), "rules 2", Map.of("maintainer", Set.of("bob", "erin")));

        assertThat(ahead.people("maintainer")).containsExactly("bob");
        assertThat(plain(ahead.missing("erin")).orElseThrow())
                .startsWith("You have the role maintainer under the present rules, but not");
    }

    @Test
    void rulesThatChangedForNobodyNeedNoAcceptanceHere() {
        looked(1, "", CUT);
        looked(2, SECOND, CUT);

        assertThat(lastSeen().change()).isEmpty();
        assertThat(RoleHolders.acceptable(release())).isEmpty();
    }

    @Test
    void whereNobodyIsLeftTheWayOutIsSaid() {
        looked(1, "", CUT);
        looked(2, SECOND, Map.of("maintainer", Set.of("erin")));

        assertThat(plain(lastSeen().change()).orElseThrow())
                .endsWith("Nobody is a maintainer under both, so nobody can accept the change: restore the earlier"
                        + " process file, or end this release with /release abandon 0.8.0 and cut again.");
    }

    @Test
    void rolesThatWereNotKeptAreHeldByNobody() {
        looked(1, "", Map.of());
        assertThat(lastSeen().change()).isEmpty();

        looked(2, SECOND, LATER);
        assertThat(lastSeen().people("maintainer")).isEmpty();
        assertThat(plain(lastSeen().change()).orElseThrow())
                .startsWith("Roles changed with c4a6e00: who had them before is unknown. ");
        assertThat(plain(lastSeen().missing("ann")).orElseThrow())
                .startsWith("Who had which role under the rules that 0.8.0 was cut with is unknown. Nobody is a"
                        + " maintainer under both");
    }

    @Test
    void atMostFiveAreNamed() {
        Set<String> many = Set.of("a1", "a2", "a3", "a4", "a5", "a6", "a7");
        looked(1, "", Map.of("maintainer", many));
        looked(2, SECOND, Map.of("maintainer", many, "qa", many));

        assertThat(plain(lastSeen().change()).orElseThrow())
                .contains("a5 was added to the role qa, and 2 more. ", "(a1, a2, a3, a4, a5, and 2 more)");
    }

    @Test
    void whatChangedSinceTheReleaseBeforeIsOnlySaid() {
        looked(0, "", CUT);
        assertThat(RoleHolders.sinceTheReleaseBefore(release())).isEmpty();

        looked(1, "", LATER);
        assertThat(plain(RoleHolders.sinceTheReleaseBefore(release())))
                .hasValue("Roles have changed since the previous release was cut: erin was added to the role docs,"
                        + " erin was added to the"
                        + " role maintainer, bob was removed from the role maintainer. Was that intended?");
        assertThat(lastSeen().people("maintainer")).containsExactly("ANN", "erin");

        Scene same = Scene.of("0.8.0")
                .saw(new Fact.Rules(1, "rules", "", CUT, Map.of(), Scene.NOW).ofTheReleaseBefore())
                .saw(Fact.Rules.ofCut("rules", CUT, Map.of(), Scene.NOW));
        assertThat(RoleHolders.sinceTheReleaseBefore(same.situation().release()))
                .isEmpty();
    }
}
