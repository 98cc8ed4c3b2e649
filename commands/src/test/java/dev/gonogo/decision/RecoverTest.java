package dev.gonogo.decision;

import static dev.gonogo.decision.DecisionScene.asked;
import static dev.gonogo.decision.DecisionScene.words;
import static dev.gonogo.decision.KnownRecords.id;
import static dev.gonogo.decision.KnownRecords.presses;
import static dev.gonogo.decision.KnownRecords.submits;
import static dev.gonogo.decision.KnownRecords.types;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.process.Ask;
import dev.gonogo.process.Finding;
import dev.gonogo.process.Remedy;
import dev.gonogo.process.Scene;
import dev.gonogo.release.Decision;
import dev.gonogo.release.Fact;
import dev.gonogo.release.Release;
import dev.gonogo.talk.Dialog;
import dev.gonogo.talk.Words;
import dev.gonogo.version.Version;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A recovery is requested in a dialog, checked, and only then begun. */
class RecoverTest {
    private static final Version NEXT = Version.of("0.6.6-preview.1");
    private static final Fact TAGGED =
            new Fact.Landmark("tag/1", Scene.NOW, Words.NONE, Map.of("tag", "v0.6.6-preview", "commit", Scene.MAIN));
    private static final Fact CLOSED = new Fact.Closed(Fact.Outcome.PUBLISHED, Scene.NOW);
    private static final Ask OFFERED = new Ask.ChooseRemedy(List.of(new Remedy.Recover(NEXT)), "");

    private static Release failed(Fact... facts) {
        return new Release(
                id("0.6.6-preview", 1), List.of(new Decision.Cut(Scene.by("bob", Scene.CUT))), List.of(facts));
    }

    private static RepositoryState open() {
        return KnownRecords.empty().asks(failed(TAGGED), OFFERED).by("ann");
    }

    private static Outcome submitted(RepositoryState repository, String issue, String reason, String phrase) {
        return submits(
                new Recover(),
                repository,
                id("0.6.6-preview", 1),
                "0.6.6-preview.1",
                "issue",
                issue,
                "reason",
                reason,
                "confirmation",
                phrase);
    }

    private static Outcome.Judge judged(RepositoryState repository) {
        Outcome outcome = submitted(repository, "#2431", " the tarball\nis empty ", "RECOVERY 0.6.6-preview.1");
        assertThat(words(outcome))
                .isEqualTo("Looking at #2431 and at what is public. In a moment I will say here whether 0.6.6-preview.1"
                        + " can be cut.");
        return (Outcome.Judge) ((Outcome.Later) outcome).then();
    }

    private static Decision.Recover recover() {
        return new Decision.Recover(Scene.by("ann"), Version.of("0.6.6-preview"), 2431, "the tarball is empty");
    }

    @Test
    @Tag("A-25")
    void aDialogAsksForIssueReasonAndPhrase() {
        Outcome.Confirm dialog = asked(types(new Recover(), open(), "version", "v0.6.6-preview"));

        assertThat(words(dialog))
                .startsWith("Recover 0.6.6-preview as 0.6.6-preview.1.\nThe issue must be open and have the approval of"
                        + " a maintainer other than you: a comment with the line ");
        assertThat(dialog.key()).isEqualTo("RECOVER");
        assertThat(dialog.subject()).isEqualTo("OneStepAt4time/aegis@0.6.6-preview#1");
        assertThat(dialog.bound()).isEqualTo("0.6.6-preview.1");
        assertThat(dialog.title()).isEqualTo("Recover a release");
        assertThat(dialog.submit()).isEqualTo("Recover");
        assertThat(dialog.fields())
                .containsExactly(
                        new Dialog.Text("issue", "Approving issue", "its number, for example #2431", true, false, 12),
                        new Dialog.Text(
                                "reason", "Why rerun or repair is not enough", "in a sentence or two", true, true, 500),
                        new Dialog.Text(
                                "confirmation",
                                "Confirmation",
                                "type exactly: RECOVERY 0.6.6-preview.1",
                                true,
                                false,
                                80));
        assertThat(asked(presses(new Recover(), open(), id("0.6.6-preview", 1))))
                .isEqualTo(dialog);
    }

    @Test
    void whatIsNotOfferedIsNotAskedFor() {
        KnownRecords notOffered = KnownRecords.empty().asks(failed(TAGGED), new Ask.ChooseRemedy(List.of(), ""));

        assertThat(words(types(new Recover(), notOffered.by("ann"), "version", "0.6.6-preview")))
                .isEqualTo("not now: A recovery is not offered now.");
        assertThat(words(types(
                        new Recover(),
                        KnownRecords.empty().holds(failed(TAGGED)).by("ann"),
                        "version",
                        "0.6.6-preview")))
                .isEqualTo("not now: A recovery is not offered now.");
    }

    @Test
    void whatHasNoRecoveryIsSaidSo() {
        assertThat(words(types(new Recover(), open(), "version", "yesterday's")))
                .isEqualTo("yesterday's is not a version. Name the one that failed.");
        assertThat(words(types(new Recover(), open(), "version", "1.2.3")))
                .isEqualTo("1.2.3 has no recovery, because stable versions are not numbered. Cut the next version:"
                        + " /release cut"
                        + " 1.2.4");
        assertThat(words(types(new Recover(), open(), "version", "1.2.3-alpha")))
                .isEqualTo("This process has no recovery versions such as 1.2.3-alpha.1.");
    }

    @Test
    void aButtonOfWhatIsOverOffersNothing() {
        assertThat(words(presses(
                        new Recover(),
                        KnownRecords.empty().holds(failed(TAGGED, CLOSED)).by("ann"),
                        id("0.6.6-preview", 1))))
                .isEqualTo("0.6.6-preview is over.");
        assertThat(words(presses(new Recover(), open(), "OneStepAt4time/aegis#7")))
                .isEqualTo("not offered");
    }

    @Test
    @Tag("A-107")
    void whatIsClosedIsRecoveredByTheNextNumber() {
        RepositoryState closed =
                KnownRecords.empty().holds(failed(TAGGED, CLOSED)).by("ann");

        assertThat(asked(types(new Recover(), closed, "version", "0.6.6-preview"))
                        .bound())
                .isEqualTo("0.6.6-preview.1");
        assertThat(asked(types(new Recover(), closed, "version", "0.6.6-preview.3"))
                        .bound())
                .isEqualTo("0.6.6-preview.3");
        RepositoryState unknown = KnownRecords.empty().holds(failed(CLOSED)).by("ann");
        assertThat(asked(types(new Recover(), unknown, "version", "0.6.6-preview"))
                        .subject())
                .isEqualTo("OneStepAt4time/aegis@0.6.6-preview#1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "twelve | it is empty | RECOVERY 0.6.6-preview.1 | issue: Not recovered: twelve is not an issue"
                        + " number. Write it like #2431.",
                "2431 | '' | RECOVERY 0.6.6-preview.1 | reason: Not recovered: say why a rerun or repair is not enough.",
                "2431 | it is empty | '' | confirmation: Not recovered: type exactly RECOVERY 0.6.6-preview.1. You typed nothing.",
                "2431 | it is empty | 'RECOVERY 0.6.6-preview.1 ' | confirmation: Not recovered: type exactly RECOVERY 0.6.6-preview.1. There is an extra space at the beginning or end.",
                "2431 | it is empty | RECOVERY 0.6.6-previеw.1 | confirmation: Not recovered: type exactly RECOVERY"
                        + " 0.6.6-preview.1. It has letters that only look like the right ones. Use plain A to Z.",
                "2431 | it is empty | recovery 0.6.6-preview.1 | confirmation: Not recovered: type exactly RECOVERY 0.6.6-preview.1. Upper and lower case matter.",
                "2431 | it is empty | RECOVERY 0.6.6-preview.2 | confirmation: Not recovered: type exactly RECOVERY 0.6.6-preview.1. It names another version.",
                "2431 | it is empty | go | confirmation: Not recovered: type exactly RECOVERY 0.6.6-preview.1. You typed something else."
            })
    @Tag("A-27")
    void whatIsEnteredIsTakenExactly(String issue, String reason, String phrase, String correction) {
        assertThat(words(submitted(open(), issue, reason, phrase))).isEqualTo(correction);
    }

    @Test
    void aReasonHasFiveHundredCharactersAtMost() {
        assertThat(submitted(open(), "2431", "x".repeat(500), "RECOVERY 0.6.6-preview.1"))
                .isInstanceOf(Outcome.Later.class);
        assertThat(words(submitted(open(), "2431", "x".repeat(501), "RECOVERY 0.6.6-preview.1")))
                .isEqualTo("reason: Not recovered: the reason has 501 characters, and the limit is 500. Put the details"
                        + " in the issue.");
    }

    @Test
    void whatMovedSinceTheDialogOpenedIsNotRecovered() {
        assertThat(submitted(open(), "2431", "it is empty", "RECOVERY 0.6.6-preview.1"))
                .isInstanceOf(Outcome.Later.class);
        Ask other = new Ask.ChooseRemedy(List.of(new Remedy.Recover(Version.of("0.6.6-preview.2"))), "");

        assertThat(words(submitted(
                        KnownRecords.empty().asks(failed(TAGGED), other).by("ann"),
                        "2431",
                        "it is empty",
                        "RECOVERY 0.6.6-preview.1")))
                .isEqualTo("Not recovered: the situation has changed since you opened the dialog. Open it again.");
    }

    @Test
    @Tag("A-107")
    void theFailedReleaseIsReplacedByIt() {
        Outcome.Judge judge = judged(open());
        Outcome outcome = judge.then().apply(List.of(Finding.held("issue", "it is approved")));

        assertThat(judge.recovery().decisions()).containsExactly(recover());
        assertThat(judge.recovery().id()).isEqualTo(id("0.6.6-preview.1", 1));
        assertThat(outcome).isInstanceOfSatisfying(Outcome.Replace.class, replace -> {
            assertThat(replace.failed()).isEqualTo(failed(TAGGED));
            assertThat(replace.decision()).isEqualTo(new Decision.Replace(Scene.by("ann"), NEXT));
            assertThat(replace.begin().id()).isEqualTo(id("0.6.6-preview.1", 1));
            assertThat(replace.begin().beginning()).isEqualTo(recover());
            assertThat(words(replace.begin().otherwise())).isEqualTo("0.6.6-preview.1 is already under way.");
        });
        assertThat(words(outcome))
                .isEqualTo("Recovering 0.6.6-preview as 0.6.6-preview.1, for #2431. It goes through all stages again,"
                        + " on its own board.");
    }

    @Test
    void whatIsClosedAlreadyNeedNotBeEnded() {
        RepositoryState closed = KnownRecords.of(Scene.preview().rules("now"))
                .holds(failed(TAGGED, CLOSED))
                .by("ann");

        assertThat(judged(closed).then().apply(List.of())).isInstanceOfSatisfying(Outcome.Begin.class, begin -> {
            assertThat(begin.rules().rules()).isEqualTo("now");
            assertThat(begin.rules().at()).isEqualTo(Scene.by("ann").at());
        });
    }

    @Test
    void itGoesOnUnderTheRulesOfWhatItReplaces() {
        Fact.Rules rules = Fact.Rules.ofCut("then", Map.of("maintainer", Set.of("ann")), Map.of(), Scene.CUT);
        RepositoryState repository =
                KnownRecords.empty().asks(failed(TAGGED, rules), OFFERED).by("ann");

        assertThat(((Outcome.Replace) judged(repository).then().apply(List.of()))
                        .begin()
                        .rules())
                .isEqualTo(Fact.Rules.ofCut(
                        "then", rules.roles(), Map.of(), Scene.by("ann").at()));
    }

    @Test
    void whatSpeaksAgainstItIsSaid() {
        assertThat(words(judged(open()).then().apply(List.of(Finding.notHeld("issue", "#2431 is closed.")))))
                .isEqualTo("Not recovered: 0.6.6-preview.1 cannot be cut.\n#2431 is closed.");
    }
}
