package dev.gonogo.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.plan.Press;
import dev.gonogo.process.Ask;
import dev.gonogo.process.Remedy;
import dev.gonogo.release.ReleaseId;
import dev.gonogo.talk.Button;
import dev.gonogo.version.Version;
import dev.gonogo.world.OpenItem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The buttons below the board of a release whose publishing failed, or that unfinished work holds up. */
class ButtonsTest {
    private static final ReleaseId RELEASE = new ReleaseId("o/r", Version.of("0.6.6-preview"), 1);
    private static final Version NEXT = Version.of("0.6.6-preview.1");
    private static final String RUN = "https://github.com/o/r/actions/runs/7";

    private static List<Button> buttons(Remedy... remedies) {
        return Buttons.of(RELEASE, new Ask.ChooseRemedy(List.of(remedies), RUN));
    }

    private static Button.Choice only(Remedy remedy) {
        return (Button.Choice) buttons(remedy).getFirst();
    }

    private static void is(Button.Choice choice, String label, Button.Style style, String value, String confirm) {
        assertThat(choice.label()).isEqualTo(label);
        assertThat(choice.style()).isEqualTo(style);
        assertThat(choice.value()).isEqualTo(value);
        assertThat(choice.confirm().plain()).isEqualTo(confirm);
    }

    @Test
    @Tag("A-96")
    void aRerunSaysHowManyJobsItRuns() {
        is(
                only(new Remedy.Rerun(7, 2, 3)),
                "Rerun 3 jobs",
                Button.Style.PRIMARY,
                "RERUN|o/r|0.6.6-preview|1|7.2",
                "Rerun what failed for 0.6.6-preview?");
        assertThat(only(new Remedy.Rerun(7, 2, 1)).label()).isEqualTo("Rerun 1 job");
    }

    @Test
    @Tag("B-32")
    void whatFellCanBeLookedAt() {
        String link = "https://argocd.example.com/applications/soma";

        assertThat(Buttons.of(RELEASE, new Ask.Restore(Set.of("ann"), link)))
                .containsExactly(new Button.OpenLink("Look at it", link));
        assertThat(Buttons.of(RELEASE, new Ask.Restore(Set.of("ann"), ""))).isEmpty();
    }

    @Test
    void aRepairIsConfirmed() {
        is(
                only(new Remedy.Repaired(7, 2)),
                "Accept as repaired",
                Button.Style.PLAIN,
                "REPAIRED|o/r|0.6.6-preview|1|7.2",
                "Everything in 0.6.6-preview is public. Continue without the jobs that failed?");
    }

    @Test
    @Tag("A-98")
    void aRecoverySaysItsVersionAndIsConfirmedInItsDialog() {
        is(
                only(new Remedy.Recover(NEXT)),
                "Recover as 0.6.6-preview.1…",
                Button.Style.DANGER,
                "RECOVER|o/r|0.6.6-preview|1|",
                "");
    }

    @Test
    @Tag("A-97")
    void theIssueIsOpenedAfterAQuestion() {
        is(
                only(new Remedy.WriteIssue(NEXT)),
                "File an issue",
                Button.Style.PLAIN,
                "WRITE_ISSUE|o/r|0.6.6-preview|1|",
                "Open an issue for maintainers to approve 0.6.6-preview.1?");
    }

    @Test
    @Tag("B-22")
    void aSignOffThatPublishesNothingAsksForARemark() {
        Ask ask = new Ask.GoNoGo(
                "review/1", Set.of("pia"), Set.of("pia"), List.of("platform"), 1, Set.of(), "beef", "", "");

        assertThat(Buttons.of(RELEASE, ask)).extracting(Button::label).containsExactly("Sign off…", "No-go…");
        is(
                (Button.Choice) Buttons.of(RELEASE, ask).getFirst(),
                "Sign off…",
                Button.Style.PRIMARY,
                "SIGN_OFF|o/r|0.6.6-preview|1|beef.r45fr5",
                "");
    }

    @Test
    @Tag("B-21")
    void eachOpenLineCanBeTickedFourAtMost() {
        Map<String, String> lines = new LinkedHashMap<>();
        List.of("a", "b", "c", "d", "e").forEach(name -> lines.put(name, "Manual " + name));

        assertThat(Buttons.of(RELEASE, new Ask.Tick("review/2", Set.of("dora"), lines, "")))
                .extracting(Button::label)
                .containsExactly("Tick Manual a…", "Tick Manual b…", "Tick Manual c…", "Tick Manual d…");
        is(
                (Button.Choice) Buttons.of(RELEASE, new Ask.Tick("review/2", Set.of("dora"), lines, ""))
                        .getFirst(),
                "Tick Manual a…",
                Button.Style.PLAIN,
                "TICK|o/r|0.6.6-preview|1|a.fdn9pk",
                "");
    }

    @Test
    @Tag("B-31")
    void aPromotionIsBoundToWhereItGoes() {
        Button.Choice staging = (Button.Choice)
                Buttons.of(RELEASE, new Ask.Promote(Set.of("ann"), "staging")).getFirst();
        Button.Choice production = (Button.Choice) Buttons.of(RELEASE, new Ask.Promote(Set.of("ann"), "production"))
                .getFirst();

        assertThat(staging.label()).isEqualTo("Promote to staging");
        assertThat(staging.value()).isNotEqualTo(production.value());
        assertThat(Press.parse(production.value()).orElseThrow().bound())
                .isEqualTo(Press.bound(new Ask.Promote(Set.of(), "production")));
    }

    @Test
    @Tag("A-04")
    void theRemediesStandInTheirOrderAndTheRunIsLinkedLast() {
        assertThat(buttons(new Remedy.Rerun(7, 2, 3), new Remedy.Recover(NEXT), new Remedy.WriteIssue(NEXT)))
                .extracting(Button::label)
                .containsExactly("Rerun 3 jobs", "Recover as 0.6.6-preview.1…", "File an issue", "Open run");
        assertThat(buttons()).containsExactly(new Button.OpenLink("Open run", RUN));
        assertThat(Buttons.of(RELEASE, new Ask.ChooseRemedy(List.of(), ""))).isEmpty();
    }

    private static OpenItem item(int number, String title) {
        return new OpenItem(number, title, false, List.of(), "erin", "https://github.com/o/r/issues/" + number);
    }

    private static List<Button> deferrals(OpenItem... items) {
        return Buttons.of(RELEASE, new Ask.Defer(Set.of("ann"), List.of(items)));
    }

    @Test
    @Tag("B-10")
    void aDeferralNamesWhatItTakesOut() {
        is(
                (Button.Choice) deferrals(item(12, "The login is slow")).getFirst(),
                "Defer #12",
                Button.Style.PLAIN,
                "DEFER|o/r|0.6.6-preview|1|12",
                "Take #12 out of 0.6.6-preview? The login is slow");
    }

    @Test
    @Tag("B-10")
    void threeCanBeDeferredByAPressAndTheOldestIsLinked() {
        assertThat(deferrals(item(12, "a"), item(13, "b"), item(14, "c"), item(15, "d")))
                .extracting(Button::label)
                .containsExactly("Defer #12", "Defer #13", "Defer #14", "Open on GitHub");
        assertThat(deferrals(item(12, "a"), item(13, "b")).getLast())
                .isEqualTo(new Button.OpenLink("Open on GitHub", "https://github.com/o/r/issues/12"));
    }

    @Test
    @Tag("B-10")
    void aPressIsAboutTheNumberThatWasShown() {
        Press press = new Press("DEFER", RELEASE, "12");

        assertThat(Press.parse(press.code())).contains(press);
    }

    /** A decision about something else has to be added here. */
    @Test
    void everyButtonNamesWhatCanBeDecided() {
        Ask.GoNoGo go = new Ask.GoNoGo(
                "go/1", Set.of("ann"), Set.of("ann"), List.of(), 1, Set.of(), "beef", "v0.6.6-preview", "");
        Ask.GoNoGo signOff =
                new Ask.GoNoGo("review/1", Set.of("ann"), Set.of("ann"), List.of(), 1, Set.of(), "beef", "", "");
        List<Ask> asks = List.of(
                new Ask.Promote(Set.of("ann"), "staging"),
                new Ask.MetadataOnly(Set.of("ann"), "beef", List.of("src/a.ts")),
                go,
                signOff,
                new Ask.Tick("review/2", Set.of("ann"), Map.of("manual", "Manual"), ""),
                new Ask.ChooseRemedy(
                        List.of(
                                new Remedy.Rerun(7, 2, 3),
                                new Remedy.Repaired(7, 2),
                                new Remedy.Recover(NEXT),
                                new Remedy.WriteIssue(NEXT)),
                        ""),
                new Ask.Defer(Set.of("ann"), List.of(item(12, "a"))));

        assertThat(asks.stream()
                        .flatMap(ask -> Buttons.of(RELEASE, ask).stream())
                        .filter(Button.Choice.class::isInstance)
                        .map(button -> Press.parse(((Button.Choice) button).value())
                                .orElseThrow()
                                .choice()))
                .hasSizeGreaterThan(10)
                .allSatisfy(
                        choice -> assertThat(Commands.choice(choice)).as(choice).isPresent());
    }
}
