package dev.gonogo.decision;

import static dev.gonogo.decision.DecisionScene.asked;
import static dev.gonogo.decision.DecisionScene.words;
import static dev.gonogo.decision.KnownRecords.presses;
import static dev.gonogo.decision.KnownRecords.submits;
import static dev.gonogo.decision.KnownRecords.types;
import static dev.gonogo.world.Accounts.account;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.form.Arguments;
import dev.gonogo.hotfix.Authorisation;
import dev.gonogo.hotfix.Hotfix;
import dev.gonogo.hotfix.HotfixState;
import dev.gonogo.process.Scene;
import dev.gonogo.talk.Dialog;
import dev.gonogo.talk.Words;
import dev.gonogo.world.Answer;
import dev.gonogo.world.CherryPickRange;
import dev.gonogo.world.ForgeQuestion.PullRequestsInto;
import dev.gonogo.world.PullRequest;
import dev.gonogo.world.PullRequestId;
import dev.gonogo.world.ScriptedWorld;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Who allows a pull request into production outside a release, and opens its backport. */
class HotfixTest {
    private static final PullRequestId SEVEN = new PullRequestId("OneStepAt4time/aegis", 7);
    private static final String HEAD = Scene.id("beef");
    private static final String BASE = Scene.MAIN;
    private static final Hotfix OPEN = hotfix(7, PullRequest.State.OPEN, BASE, new HotfixState.Unauthorised());
    private static final Hotfix MERGED = hotfix(7, PullRequest.State.MERGED, "", new HotfixState.Unauthorised());

    private static Hotfix hotfix(int number, PullRequest.State state, String base, HotfixState stands) {
        return hotfix(number, state, HEAD, base, stands);
    }

    private static Hotfix hotfix(int number, PullRequest.State state, String head, String base, HotfixState stands) {
        PullRequest request = new PullRequest(
                number,
                "fix the login",
                account("erin"),
                "fix",
                head,
                "main",
                state,
                state == PullRequest.State.MERGED ? Scene.id("cafe") : "",
                state == PullRequest.State.MERGED ? Scene.NOW : Instant.EPOCH,
                Scene.CUT,
                "https://github.com/o/r/pull/" + number);
        return new Hotfix(request, null, null, Words.NONE, base, stands);
    }

    private static Authorisation by(String login, String head, String base) {
        return new Authorisation(Scene.by(login), "the login is down", head, base);
    }

    private static RepositoryState ann(Hotfix seen) {
        return KnownRecords.empty().saw(seen).by("ann");
    }

    private static Outcome typed(RepositoryState repository, String request, String reason) {
        return types(new Authorise(), repository, "pull-request", request, "reason", reason);
    }

    private static Outcome looked(Outcome later, Hotfix... found) {
        return ((Outcome.LookAtHotfixes) ((Outcome.Later) later).then())
                .then()
                .apply(new Answer.Known<>(List.of(found)));
    }

    private static Outcome unknown(Outcome later) {
        return ((Outcome.LookAtHotfixes) ((Outcome.Later) later).then())
                .then()
                .apply(new Answer.CannotTell<>("GitHub is away"));
    }

    private static Authorisation authorised(Outcome outcome) {
        assertThat(outcome).as(words(outcome)).isInstanceOf(Outcome.Authorise.class);
        return ((Outcome.Authorise) outcome).authorisation();
    }

    @Test
    @Tag("A-105")
    void whatWasSeenIsAuthorisedAsItIs() {
        Outcome outcome = typed(ann(OPEN), "#7", " the login is down ");

        assertThat(authorised(outcome)).isEqualTo(by("ann", HEAD, BASE));
        assertThat(((Outcome.Authorise) outcome).hotfix()).isEqualTo(SEVEN);
        assertThat(words(outcome))
                .isEqualTo("#7 is authorised as a hotfix at beef000. A push to it ends the authorisation. It still"
                        + " needs its review and checks, and once merged, its backport.");
        assertThat(words(((Outcome.Authorise) outcome).otherwise().get())).isEqualTo("Somebody else was first.");
        assertThat(authorised(submits(new Authorise(), ann(OPEN), SEVEN, OPEN.shown(), "reason", "the login is down")))
                .isEqualTo(by("ann", HEAD, BASE));
    }

    @Test
    void whatIsMergedAlreadyIsAuthorisedAfterwards() {
        assertThat(words(typed(ann(MERGED), "7", "the login is down")))
                .isEqualTo("#7 is authorised as a hotfix, as it was merged at beef000. The record says that this came"
                        + " after the merge. It still has to be backported.");
    }

    @Test
    void aDialogAsksForTheReason() {
        Outcome.Confirm dialog = asked(presses(new Authorise(), ann(OPEN), SEVEN));

        assertThat(words(dialog))
                .isEqualTo("#7 fix the login may then be merged outside a release as it is at beef000. Anything pushed"
                        + " to it later must be authorised again.");
        assertThat(dialog.key()).isEqualTo("AUTHORISE");
        assertThat(dialog.subject()).isEqualTo("OneStepAt4time/aegis#7");
        assertThat(dialog.bound()).isEqualTo(OPEN.shown());
        assertThat(dialog.title()).isEqualTo("Authorise a hotfix");
        assertThat(dialog.submit()).isEqualTo("Authorise");
        assertThat(dialog.fields())
                .containsExactly(
                        new Dialog.Text("reason", "Why", "why it cannot wait for a release", true, true, 1_000));
        assertThat(asked(typed(ann(OPEN), "7", ""))).isEqualTo(dialog);
        assertThat(words(presses(new Authorise(), ann(MERGED), SEVEN)))
                .isEqualTo("#7 fix the login was already merged, at beef000. The record will say that you authorised it"
                        + " after the merge.");
        assertThat(words(submits(new Authorise(), ann(OPEN), SEVEN, OPEN.shown(), "reason", " ")))
                .isEqualTo(
                        "reason: A hotfix needs a reason, so that everybody knows why it cannot wait for a release.");
    }

    @Test
    void whatMovedSinceItWasShownIsNotAuthorised() {
        Hotfix other = hotfix(7, PullRequest.State.OPEN, Scene.id("abad"), BASE, new HotfixState.Unauthorised());

        assertThat(words(submits(new Authorise(), ann(other), SEVEN, OPEN.shown(), "reason", "down")))
                .isEqualTo("Not authorised: #7 fix the login is now at abad000, and you were shown beef000. Look at it"
                        + " and authorise it again.");
        assertThat(words(submits(new Authorise(), ann(MERGED), SEVEN, OPEN.shown(), "reason", "down")))
                .isEqualTo("Not authorised: #7 fix the login was merged since you were shown beef000. Look at it and"
                        + " authorise it again.");
        Hotfix rebased = hotfix(7, PullRequest.State.OPEN, Scene.DEVELOP, new HotfixState.Unauthorised());
        assertThat(words(submits(new Authorise(), ann(rebased), SEVEN, OPEN.shown(), "reason", "down")))
                .isEqualTo("Not authorised: #7 fix the login may have changed since you were shown beef000."
                        + " Look at it and authorise it again.");
    }

    @Test
    void whatIsClosedOrAuthorisedIsNot() {
        Hotfix closed = hotfix(7, PullRequest.State.CLOSED, "", new HotfixState.Closed());
        RepositoryState given =
                KnownRecords.empty().saw(OPEN).authorised(by("bob", HEAD, BASE)).by("ann");

        assertThat(words(typed(ann(closed), "7", "down"))).isEqualTo("Not authorised: #7 is closed. Reopen it first.");
        assertThat(words(presses(new Authorise(), ann(closed), SEVEN)))
                .isEqualTo("Not authorised: #7 is closed. Reopen it first.");
        assertThat(words(submits(new Authorise(), given, SEVEN, OPEN.shown(), "reason", "down")))
                .startsWith("#7 is already authorised at beef000, by bob (")
                .endsWith("): the login is down");
    }

    @Test
    void whatSomebodyAuthorisedWhoIsNoMaintainerCountsForNothing() {
        RepositoryState given = KnownRecords.empty()
                .saw(OPEN)
                .authorised(by("mallory", HEAD, BASE))
                .by("ann");

        assertThat(authorised(typed(given, "7", "the login is down"))).isEqualTo(by("ann", HEAD, BASE));
    }

    @Test
    void whereItCannotBeToldWhereItGoesOnFromItIsNotAuthorised() {
        assertThat(words(
                        typed(ann(hotfix(7, PullRequest.State.OPEN, "", new HotfixState.Unauthorised())), "7", "down")))
                .isEqualTo("Not authorised. Cannot tell right now what #7 fix the login is based on.");
    }

    @Test
    void whatWasNotSeenIsLookedAtFirst() {
        Outcome later = typed(KnownRecords.empty().by("ann"), "7", "the login is down");

        assertThat(words(later)).isEqualTo("Looking at #7…");
        assertThat(authorised(
                        looked(later, hotfix(8, PullRequest.State.OPEN, BASE, new HotfixState.Unauthorised()), OPEN)))
                .isEqualTo(by("ann", HEAD, BASE));
        assertThat(words(unknown(later))).isEqualTo("Not authorised. Cannot tell right now: GitHub is away");
        assertThat(words(presses(new Authorise(), KnownRecords.empty().by("ann"), SEVEN)))
                .isEqualTo("I have not seen #7 since I was started. Try again in a minute, or type the whole command:"
                        + " /release hotfix 7"
                        + " <reason>");
    }

    @Test
    void whatWasAuthorisedBeforeIsLookedAtOnceMore() {
        RepositoryState given =
                KnownRecords.empty().saw(OPEN).authorised(by("bob", HEAD, BASE)).by("ann");
        Hotfix other = hotfix(7, PullRequest.State.OPEN, Scene.id("abad"), BASE, new HotfixState.Unauthorised());

        assertThat(words(looked(typed(given, "7", "down"), OPEN))).startsWith("#7 is already authorised at beef000");
        assertThat(words(looked(typed(given, "7", "down"), other)))
                .startsWith("Not authorised: #7 fix the login is now at abad000, and you were shown beef000.");
    }

    @Test
    void withoutAReasonItIsSaidHowToGiveOne() {
        assertThat(words(looked(typed(KnownRecords.empty().by("ann"), "7", ""), OPEN)))
                .isEqualTo("#7 fix the login is open. Say why it cannot wait: /release hotfix 7 <reason>");
        assertThat(words(looked(typed(KnownRecords.empty().by("ann"), "7", ""), MERGED)))
                .isEqualTo("#7 fix the login is merged. Say why it may stay: /release hotfix 7 <reason>");
    }

    private static String none(PullRequest into, String branch) {
        ScriptedWorld world = new ScriptedWorld();
        world.knows(new PullRequestsInto("main"), branch.equals("main") ? List.of(into) : List.of());
        world.knows(new PullRequestsInto("develop"), branch.equals("develop") ? List.of(into) : List.of());
        Outcome.AskWorld ask =
                (Outcome.AskWorld) looked(typed(KnownRecords.empty().by("ann"), "7", "down"));
        return words(ask.decide().apply(world).fold(outcome -> outcome, ask.unknown()));
    }

    @Test
    void whatIsNoHotfixIsSaidSo() {
        assertThat(none(OPEN.request(), "main"))
                .isEqualTo("Not authorised: #7 promotes a release, which needs no authorisation.");
        assertThat(none(OPEN.request(), "develop"))
                .isEqualTo(
                        "Not authorised: #7 goes into develop, where normal work lands. Only pull requests into main need"
                                + " it.");
        assertThat(none(OPEN.request(), "elsewhere"))
                .isEqualTo("Not authorised: there is no pull request #7 into main. /release hotfix lists the ones there"
                        + " are.");
    }

    @Test
    void whatIsNoPullRequestIsSaidSo() {
        assertThat(words(typed(ann(OPEN), "the login", "")))
                .isEqualTo(
                        "the login is not a pull request. Write its number or address: /release hotfix 2440 <reason>");
        assertThat(words(typed(ann(OPEN), "x".repeat(61), ""))).startsWith("x".repeat(59) + "… is not a pull request.");
        assertThat(words(typed(ann(OPEN), "x".repeat(60), ""))).startsWith("x".repeat(60) + " is not a pull request.");
        assertThat(words(typed(ann(OPEN), "https://github.com/other/one/pull/7", "")))
                .isEqualTo("That pull request is in other/one, not in OneStepAt4time/aegis.");
    }

    @Test
    void aButtonAboutSomethingElseOffersNothing() {
        assertThat(words(presses(new Authorise(), ann(OPEN), "OneStepAt4time/aegis@1.4.0#1")))
                .isEqualTo("not offered");
        assertThat(words(presses(new Backport(), ann(OPEN), "OneStepAt4time/aegis@1.4.0#1")))
                .isEqualTo("not offered");
        assertThat(words(submits(new Authorise(), ann(OPEN), "OneStepAt4time/aegis@1.4.0#1", "")))
                .isEqualTo("not offered");
    }

    private static Outcome listed(Hotfix... found) {
        Outcome later = new Authorise()
                .forAnybody(KnownRecords.empty().by("mallory").process(), new Input.Typed(new Arguments(Map.of())))
                .orElseThrow();
        assertThat(words(later)).isEqualTo("Looking at the pull requests into main…");
        return looked(later, found);
    }

    @Test
    void anybodyMaySeeWhatThereIs() {
        assertThat(words(listed(OPEN, hotfix(8, PullRequest.State.CLOSED, "", new HotfixState.Closed()))))
                .isEqualTo("#7 fix the login: not authorised · by erin");
        assertThat(words(listed(IntStream.rangeClosed(1, 6)
                        .mapToObj(
                                number -> hotfix(number, PullRequest.State.OPEN, BASE, new HotfixState.Unauthorised()))
                        .toArray(Hotfix[]::new))))
                .contains("#5 fix the login")
                .doesNotContain("#6")
                .endsWith("\nand 1 more");
        assertThat(words(listed(IntStream.rangeClosed(1, 5)
                        .mapToObj(
                                number -> hotfix(number, PullRequest.State.OPEN, BASE, new HotfixState.Unauthorised()))
                        .toArray(Hotfix[]::new))))
                .doesNotContain("more");
        assertThat(listed()).isInstanceOf(Outcome.AskWorld.class);
        assertThat(new Authorise()
                        .forAnybody(
                                KnownRecords.empty().by("mallory").process(),
                                new Input.Typed(new Arguments(Map.of("pull-request", "7")))))
                .isEmpty();
        assertThat(new Authorise().forAnybody(KnownRecords.empty().by("mallory").process(), new Input.Pressed("", "")))
                .isEmpty();
    }

    private static Hotfix owed(int number) {
        return hotfix(
                number,
                PullRequest.State.MERGED,
                "",
                new HotfixState.Owed(new CherryPickRange("aaaa", "bbbb", "cccc"), "cafe", List.of("cafe"), List.of()));
    }

    @Test
    @Tag("A-106")
    void theBackportThatIsNamedIsOpened() {
        Outcome typed = types(new Backport(), ann(OPEN), "pull-request", "7");
        Outcome pressed = presses(new Backport(), ann(OPEN), SEVEN);

        assertThat(words(typed)).isEqualTo("Opening the backport of #7…");
        assertThat(words(pressed)).isEqualTo("Opening the backport of #7. The result will appear in its message here.");
        assertThat(((Outcome.Later) typed).then()).isEqualTo(new Outcome.OpenBackport(SEVEN, "ann"));
        assertThat(((Outcome.Later) pressed).then()).isEqualTo(new Outcome.OpenBackport(SEVEN, "ann"));
    }

    @Test
    @Tag("A-106")
    void theOneThatIsOwedIsFound() {
        Outcome later = types(new Backport(), ann(OPEN));

        assertThat(words(later)).isEqualTo("Looking at what still has to be backported to develop…");
        assertThat(looked(later, OPEN, owed(7))).isEqualTo(new Outcome.OpenBackport(SEVEN, "ann"));
        assertThat(words(looked(later, owed(7), owed(8))))
                .isEqualTo("Several backports are owed. Say which one: #7, #8.");
        assertThat(words(unknown(later))).isEqualTo("No backport was opened. Cannot tell right now: GitHub is away");
    }

    @Test
    void whereNoneIsOwedThatIsSaid() {
        Outcome.AskWorld ask = (Outcome.AskWorld) looked(types(new Backport(), ann(OPEN)), OPEN);

        assertThat(words(ask.decide().apply(new ScriptedWorld()).fold(outcome -> outcome, ask.unknown())))
                .isEqualTo("No backport was opened, and nothing is owed to develop.");
        assertThat(words(ask.unknown().apply("GitHub is away")))
                .isEqualTo("No backport was opened. Cannot tell right now what is owed to develop: GitHub is away.");
    }
}
