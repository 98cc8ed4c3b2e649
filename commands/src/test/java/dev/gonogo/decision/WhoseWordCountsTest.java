package dev.gonogo.decision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.command.Commands;
import dev.gonogo.form.Arguments;
import dev.gonogo.form.Form;
import dev.gonogo.plan.Press;
import dev.gonogo.port.DialogEntries;
import dev.gonogo.process.Ask;
import dev.gonogo.process.Scene;
import dev.gonogo.release.Decision;
import dev.gonogo.release.Fact;
import dev.gonogo.release.Release;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** For everything that can be decided: people whose word does not count are refused in every way of deciding. */
@Tag("A-10")
class WhoseWordCountsTest {
    private static final Ask.Tick TICK = new Ask.Tick("review/1", Set.of("ann"), Map.of("manual", "Manual"), "");
    private static final Ask.GoNoGo GO = new Ask.GoNoGo(
            "go/1", Set.of("ann"), Set.of("ann"), List.of(), 1, Set.of(), Scene.MAIN, "v0.6.6-preview", "");
    /** What people can be asked, and what is bound to it. A decision about something else has to be added here. */
    private static final Map<Ask, String> ASKED = Map.of(GO, Press.bound(GO), TICK, Press.bound(TICK, "manual"));

    static Stream<ReleaseChoice> ofReleases() {
        return Commands.CHOICES.stream().filter(ReleaseChoice.class::isInstance).map(ReleaseChoice.class::cast);
    }

    private static List<Input> doors(String bound) {
        return List.of(
                new Input.Typed(new Arguments(Map.of("item", "manual"))),
                new Input.Pressed("", bound),
                new Input.Submitted("", bound, DialogEntries.NONE),
                new Input.Fetched(bound, DialogEntries.NONE, List.of()));
    }

    @ParameterizedTest
    @MethodSource("ofReleases")
    void whoeverHasNotTheDeclaredRoleIsRefused(ReleaseChoice choice) {
        Stream<Outcome> outcomes = ASKED.entrySet().stream()
                .flatMap(asked -> doors(asked.getValue()).stream()
                        .map(given -> choice.answer(
                                DecisionScene.of("mallory", asked.getKey()).present(), given)));

        switch (choice.speakers()) {
            case EVERYBODY -> throw new AssertionError("a decision is not for everybody: " + choice.name());
            case MAINTAINERS, PRESENT_MAINTAINERS, REMAINING_MAINTAINERS ->
                assertThat(outcomes)
                        .allSatisfy(outcome -> assertThat(DecisionScene.words(outcome))
                                .startsWith("Only maintainers of OneStepAt4time/aegis can do that: "));
            case ASKED, OF_THE_SIGN_OFF ->
                assertThat(outcomes)
                        .allMatch(outcome -> outcome instanceof Outcome.Refused || outcome instanceof Outcome.NotNow)
                        .filteredOn(outcome -> outcome instanceof Outcome.Refused)
                        .hasSizeGreaterThanOrEqualTo(4)
                        .allSatisfy(outcome ->
                                assertThat(DecisionScene.words(outcome)).contains("not your", "mallory"));
        }
    }

    @ParameterizedTest
    @MethodSource("ofReleases")
    void whoeverHasItIsNotRefusedForIt(ReleaseChoice choice) {
        assertThat(ASKED.entrySet().stream()
                        .flatMap(asked -> doors(asked.getValue()).stream()
                                .map(given -> choice.answer(
                                        DecisionScene.of(
                                                        "ann",
                                                        asked.getKey(),
                                                        Scene.preview().role("maintainer", "ann"))
                                                .present(),
                                        given))))
                .noneSatisfy(outcome ->
                        assertThat(DecisionScene.words(outcome)).containsAnyOf("not your", "Only maintainers"));
    }

    @Test
    void whereNobodyIsAMaintainerUnderBothRulesThosePresentMayAbandon() {
        DecisionScene scene = DecisionScene.of(
                        "ann",
                        Ask.OnForge.NOWHERE,
                        Scene.preview().rules("later").role("maintainer", "ann"))
                .saw(new Fact.Rules(1, "cut", "", Map.of("maintainer", Set.of("bob")), Map.of(), Scene.CUT));

        assertThat(DecisionScene.words(scene.types(new Rerun())))
                .startsWith("Nobody may do that in 0.6.6-preview right now. You are ann.");
        assertThat(DecisionScene.words(scene.types(new Abandon()))).startsWith("0.6.6-preview is abandoned.");
    }

    @Test
    void whereSomebodyIsOnlyTheyMayAbandon() {
        DecisionScene scene = DecisionScene.of(
                        "ann",
                        Ask.OnForge.NOWHERE,
                        Scene.preview().rules("later").role("maintainer", "ann", "bob"))
                .saw(new Fact.Rules(1, "cut", "", Map.of("maintainer", Set.of("bob")), Map.of(), Scene.CUT));

        assertThat(DecisionScene.words(scene.types(new Abandon())))
                .startsWith("Only maintainers of OneStepAt4time/aegis can do that: bob. You are ann.\n");
    }

    static Stream<RepositoryChoice> ofRepositories() {
        return Commands.CHOICES.stream()
                .filter(RepositoryChoice.class::isInstance)
                .map(RepositoryChoice.class::cast);
    }

    private static List<Outcome> byEveryDoor(RepositoryChoice choice, RepositoryState repository) {
        Arguments arguments = new Arguments(Map.of("version", "0.6.6-preview", "pull-request", "7"));
        return List.of(
                choice.answer(repository, new Input.Typed(arguments)),
                choice.answer(repository, new Input.Pressed("OneStepAt4time/aegis#7", "")),
                choice.answer(
                        repository,
                        new Input.Submitted("OneStepAt4time/aegis#7", "0.6.6-preview.1", DialogEntries.NONE)),
                choice.answer(repository, new Input.Fetched("", DialogEntries.NONE, List.of())));
    }

    @ParameterizedTest
    @MethodSource("ofRepositories")
    void whoeverIsNoMaintainerIsRefused(RepositoryChoice choice) {
        assertThat(byEveryDoor(choice, KnownRecords.empty().by("mallory")))
                .allSatisfy(outcome -> assertThat(DecisionScene.words(outcome))
                        .isEqualTo("Only maintainers of OneStepAt4time/aegis can do that: ann, bob, carol,"
                                + " dave. You are mallory."));
        assertThat(byEveryDoor(choice, KnownRecords.empty().by("ann")))
                .noneSatisfy(outcome -> assertThat(DecisionScene.words(outcome)).startsWith("Only maintainers"));
    }

    @ParameterizedTest
    @MethodSource("ofRepositories")
    void whatBearsOnWhatIsUnderWayNeedsTheRoleThereAsWell(RepositoryChoice choice) {
        Fact.Rules cut = new Fact.Rules(1, "cut", "", Map.of("maintainer", Set.of("bob")), Map.of(), Scene.CUT);
        Release open = new Release(
                KnownRecords.id("0.6.5-preview", 1), List.of(new Decision.Cut(Scene.by("bob"))), List.of(cut));
        List<Outcome> outcomes = byEveryDoor(
                choice,
                KnownRecords.of(Scene.preview().rules("later")).holds(open).by("ann"));

        assertThat(outcomes)
                .allSatisfy(outcome -> assertThat(DecisionScene.words(outcome)
                                .startsWith(
                                        "Only maintainers of OneStepAt4time/aegis can do that: bob. You are ann.\n"))
                        .isEqualTo(choice.speakers() == Form.Speakers.MAINTAINERS));
    }

    @Test
    void noTwoHaveOneNameOnButtons() {
        assertThat(Commands.CHOICES).extracting(Choice::key).doesNotHaveDuplicates();
    }

    /** A release without rules waits. */
    @ParameterizedTest
    @MethodSource("ofReleases")
    void whileTheRulesCannotBeReadNothingIsDecided(ReleaseChoice choice) {
        String why = DecisionScene.words(
                choice.withoutRules(KnownRecords.id("0.6.6-preview", 1), "line 2: this is no YAML"));

        assertThat(why)
                .isEqualTo(
                        switch (choice.key()) {
                            case "GO", "SIGN_OFF" -> "not now: There is no go or no-go to give right now.";
                            case "TICK" -> "not now: There is nothing to tick now.";
                            default ->
                                "I cannot tell what the rules of OneStepAt4time/aegis are: line 2: this is no YAML.";
                        });
    }

    @Test
    void whatOnlyAButtonOffersHasANameToBeCountedByAsWell() {
        assertThat(new WriteIssue().name()).isEqualTo("write-issue");
        assertThat(new Rerun().name()).isEqualTo("rerun");
    }
}
