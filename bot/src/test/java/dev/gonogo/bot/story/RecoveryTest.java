package dev.gonogo.bot.story;

import static dev.gonogo.talk.Words.code;
import static dev.gonogo.talk.Words.say;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.command.CommandReader;
import dev.gonogo.port.DialogEntries;
import dev.gonogo.talk.Correction;
import dev.gonogo.talk.Dialog;
import dev.gonogo.talk.Response;
import dev.gonogo.world.Refs;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A published artifact cannot be used, the rerun failed again, and a numbered version replaces it. */
@Tag("A-23")
@Tag("A-107")
class RecoveryTest {
    private static final String PHRASE = "RECOVERY 0.6.6-preview.1";
    private Incidents incident;
    private ReleaseRoom room;
    private int issue;

    @BeforeEach
    void theRerunFailedAgain() {
        incident = Incidents.publishing().clientFails().rerunFails();
        room = incident.room;
        issue = room.repository().issues().open("dave", "0.6.6-preview is unusable", "npm client is missing");
    }

    private Response dialog(String login) {
        return room.says(login, "recover 0.6.6-preview");
    }

    private Map<String, String> fields(String phrase) {
        return new TreeMap<>(Map.of(
                "issue", "#" + issue, "reason", "the client package is refused for ever", "confirmation", phrase));
    }

    private void approved() {
        room.repository().issues().comment(issue, "carol", "Looked at it.\nApproved: " + PHRASE + "\n");
    }

    private String submitted(Response dialog, Map<String, String> fields) {
        return room.submits("ann", dialog, fields);
    }

    private void refuses(String sentence, Map<String, String> fields) {
        assertThat(submitted(dialog("ann"), fields)).isEqualTo(sentence);
        assertThat(room.store.lastAttempt(ReleaseRoom.REPOSITORY, "0.6.6-preview.1"))
                .isZero();
    }

    @Test
    @Tag("A-20")
    @Tag("A-21")
    @Tag("A-24")
    @Tag("A-28")
    @Tag("A-29")
    @Tag("A-30")
    @Tag("A-45")
    @Tag("A-46")
    @Tag("A-98")
    @Tag("A-108")
    void aRecoveryGoesThroughTheSameStagesAndItsTagSaysWhy() {
        approved();
        assertThat(submitted(dialog("ann"), fields(PHRASE)))
                .isEqualTo("Looking at #" + issue
                        + " and at what is public. In a moment I will say here whether 0.6.6-preview.1 can be cut.");
        assertThat(room.lastLater())
                .isEqualTo("Recovering 0.6.6-preview as 0.6.6-preview.1, for #" + issue
                        + ". It goes through all stages again, on its own board.");
        room.wait(Duration.ofMinutes(1));

        assertThat(room.repository()
                        .runs()
                        .inputs(room.repository()
                                .runs()
                                .of("create-release-branch.yml")
                                .getFirst()
                                .id()))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "version", "0.6.6-preview.1",
                        "source_branch", "develop",
                        "recovery_release", "true",
                        "recovery_issue", String.valueOf(issue),
                        "recovery_reason", "the client package is refused for ever",
                        "recovery_confirmation", PHRASE));
        Operator operator = new Operator(room, "0.6.6-preview.1");
        for (int round = 0; round < 40 && !HappyPathTest.over(room); round++) {
            operator.round();
        }
        assertThat(HappyPathTest.over(room)).as(room.transcript()).isTrue();
        Refs.Tag tag = room.repository().refs().tag("v0.6.6-preview.1").orElseThrow();
        assertThat(tag.annotated()).isTrue();
        assertThat(room.repository().tagMessage("v0.6.6-preview.1")).hasValue("""
                        Release v0.6.6-preview.1

                        recovery-release: true

                        recovery-issue: #%d

                        recovery-confirmation: RECOVERY 0.6.6-preview.1""".formatted(issue));
        assertThat(room.transcript()).contains("replaced by 0.6.6-preview.1, which ann asked for");
    }

    @Test
    @Tag("A-46")
    void aRecoveryIsCutBesideAnotherRelease() {
        room.repository().branch("release/0.6.7", room.repository().headOf("develop"));
        approved();
        submitted(dialog("ann"), fields(PHRASE));
        room.wait(Duration.ofMinutes(1));

        assertThat(room.repository().runs().of("create-release-branch.yml"))
                .as(room.transcript())
                .extracting(run -> room.repository().runs().inputs(run.id()).get("version"))
                .contains("0.6.6-preview.1");
    }

    @ParameterizedTest
    @Tag("A-27")
    @CsvSource(
            ignoreLeadingAndTrailingWhitespace = false,
            quoteCharacter = '"',
            value = {
                "\"RECOVERY 0.6.6-preview.1 \",There is an extra space at the beginning or end.",
                "\" RECOVERY 0.6.6-preview.1\",There is an extra space at the beginning or end.",
                "recovery 0.6.6-preview.1,Upper and lower case matter.",
                "REC\u041eVERY 0.6.6-preview.1,It has letters that only look like the right ones. Use plain A to Z.",
                "RECOVERY 0.6.6-preview.2,It names another version.",
                "RECOVERY 0.6.6-preview,It names another version.",
                "yes,You typed something else.",
                "\"\",You typed nothing."
            })
    void thePhraseIsTakenExactly(String typed, String why) {
        approved();
        refuses("Not recovered: type exactly RECOVERY 0.6.6-preview.1. " + why, fields(typed));
    }

    @Test
    @Tag("A-27")
    void aWrongPhraseCanBeCorrectedInTheSameDialog() {
        approved();
        Response dialog = dialog("ann");

        assertThat(room.answers("ann", dialog, new DialogEntries(fields(PHRASE + " "), List.of())))
                .isEqualTo(new Correction(
                        "confirmation",
                        say(
                                "Not recovered: type exactly {}. {}",
                                code(PHRASE),
                                "There is an extra space at the beginning or end.")));
        assertThat(submitted(dialog, fields(PHRASE))).startsWith("Looking at #" + issue);
    }

    @ParameterizedTest
    @Tag("A-25")
    @Tag("A-26")
    @CsvSource({"issue,--upload-pack=x", "reason,' '"})
    void aWrongIssueOrReasonIsCorrectedAtItsField(String field, String typed) {
        Map<String, String> fields = fields(PHRASE);
        fields.put(field, typed);

        assertThat(room.answers("ann", dialog("ann"), new DialogEntries(fields, List.of())))
                .isInstanceOfSatisfying(
                        Correction.class,
                        correction -> assertThat(correction.field()).isEqualTo(field));
    }

    @Test
    @Tag("A-25")
    void theIssueIsANumber() {
        Map<String, String> fields = fields(PHRASE);
        fields.put("issue", "--upload-pack=x");
        refuses("Not recovered: --upload-pack=x is not an issue number. Write it like #2431.", fields);
    }

    @Test
    @Tag("A-26")
    void aReasonIsGiven() {
        Map<String, String> fields = fields(PHRASE);
        fields.put("reason", " \n\t ");
        refuses("Not recovered: say why a rerun or repair is not enough.", fields);
        fields.put("reason", "x".repeat(501));
        refuses(
                "Not recovered: the reason has 501 characters, and the limit is 500. Put the details in the issue.",
                fields);
    }

    @Test
    @Tag("A-28")
    @Tag("A-30")
    void theReasonCannotForgeALineOfTheTag() {
        approved();
        Map<String, String> fields = fields(PHRASE);
        fields.put("reason", "x\nrecovery-issue: #1\r\nrecovery-release: false\u2028{tag} {version} <!channel>");
        submitted(dialog("ann"), fields);
        room.wait(Duration.ofMinutes(1));

        assertThat(room.repository()
                        .runs()
                        .inputs(room.repository()
                                .runs()
                                .of("create-release-branch.yml")
                                .getFirst()
                                .id()))
                .containsEntry(
                        "recovery_reason", "x recovery-issue: #1 recovery-release: false {tag} {version} <!channel>");
    }

    @Test
    @Tag("A-23")
    @Tag("A-25")
    @Tag("A-97")
    void theIssueMustExistAndCarryAMaintainersApproval() {
        room.repository().issues().comment(issue, "erin", "Approved: " + PHRASE);
        room.repository().issues().comment(issue, "carol", "> Approved: " + PHRASE + "\nnot yet");
        room.repository().issues().comment(issue, "carol", "Approved: RECOVERY 0.6.6-preview.2");
        submitted(dialog("ann"), fields(PHRASE));
        assertThat(room.lastLater())
                .isEqualTo("Not recovered: 0.6.6-preview.1 cannot be cut.\n#" + issue
                        + " has no maintainer's approval yet. bob or carol or dave can give it by a comment with the"
                        + " line Approved: RECOVERY 0.6.6-preview.1");
        Map<String, String> fields = fields(PHRASE);
        fields.put("issue", "9");
        submitted(dialog("ann"), fields);
        assertThat(room.lastLater())
                .contains("OneStepAt4time/aegis has no issue #9. Open one that says what is unusable");
        assertThat(room.store.lastAttempt(ReleaseRoom.REPOSITORY, "0.6.6-preview.1"))
                .isZero();
        assertThat(room.store.openReleases(ReleaseRoom.REPOSITORY)).hasSize(1);
    }

    private void notRecovered(String why) {
        submitted(dialog("ann"), fields(PHRASE));
        assertThat(room.lastLater()).isEqualTo("Not recovered: 0.6.6-preview.1 cannot be cut.\n#" + issue + " " + why);
        assertThat(room.store.lastAttempt(ReleaseRoom.REPOSITORY, "0.6.6-preview.1"))
                .isZero();
    }

    @Test
    @Tag("A-97")
    void whoeverAsksForARecoveryDoesNotApproveIt() {
        room.repository().issues().comment(issue, "ann", "Approved: " + PHRASE);

        notRecovered("has no maintainer's approval that counts: ann requested this recovery, so somebody else must"
                + " approve it."
                + " bob or carol or dave can give it by a new comment with the line Approved: " + PHRASE);
    }

    @Test
    @Tag("A-25")
    void aClosedIssueApprovesNoRecovery() {
        approved();
        room.repository().issues().close(issue);

        notRecovered("is closed, so nothing in it approves a recovery. Reopen it, or name another one.");
    }

    @Test
    @Tag("A-97")
    void whoEditsTheCommentOfAMaintainerApprovesNothing() {
        room.repository().issues().comment(issue, "carol", "I will look at it tomorrow.");
        room.repository().issues().editLastComment(issue, "Approved: " + PHRASE);

        notRecovered(
                "has no maintainer's approval that counts: carol approved it in a comment that was edited later. bob or"
                        + " carol or dave can give it by a new comment with the line Approved: " + PHRASE);
    }

    @Test
    void theDialogBelongsToOnePersonExpiresAndCountsOnce() {
        approved();
        Response dialog = dialog("ann");
        assertThat(room.submits("bob", dialog, fields(PHRASE))).isEqualTo("This dialog belongs to somebody else.");
        room.clock.advance(Duration.ofMinutes(15));
        assertThat(submitted(dialog, fields(PHRASE))).isEqualTo("This dialog expired. Open it again from the board.");
        Response again = dialog("ann");
        submitted(again, fields(PHRASE));
        assertThat(submitted(again, fields(PHRASE))).isEqualTo("This dialog was already submitted.");
    }

    @Test
    void aDialogDiesWhenTheSituationChanges() {
        approved();
        Response dialog = dialog("ann");
        room.presses("bob", "Rerun");
        room.wait(Duration.ofMinutes(1));

        assertThat(submitted(dialog, fields(PHRASE))).startsWith("A recovery is not offered now.");
    }

    @Test
    @Tag("A-98")
    void theNextNumberIsComputedFromWhatIsTagged() {
        room.repository().tag("v0.6.6-preview.1", room.repository().headOf("main"), "made by hand");
        room.wait(Duration.ofMinutes(1));

        assertThat(incident.buttons()).contains("Recover as 0.6.6-preview.2…");
        assertThat(((Dialog) dialog("ann")).intro().getFirst().plain())
                .isEqualTo("Recover 0.6.6-preview as 0.6.6-preview.2.");
    }

    /** Somebody pushed a tag with a number of their own. */
    @Test
    @Tag("A-98")
    void aGapBetweenTheNumbersHidesNoRecovery() {
        room.repository().tag("v0.6.6-preview.5", room.repository().headOf("main"), "made by hand");
        room.wait(Duration.ofMinutes(1));
        room.repository().issues().comment(issue, "carol", "Approved: RECOVERY 0.6.6-preview.6");
        submitted(dialog("ann"), fields("RECOVERY 0.6.6-preview.6"));
        assertThat(room.lastLater()).startsWith("Recovering 0.6.6-preview as 0.6.6-preview.6, for #" + issue + ". ");
        room.wait(Duration.ofMinutes(1));

        for (String typed : List.of("0.6.6-preview", "0.6.6-preview.6", "0.6.6-preview.7")) {
            assertThat(room.answer("ann", "recover " + typed))
                    .as(typed)
                    .startsWith("A recovery is not offered now. Where it stands:\n0.6.6-preview.6 ");
        }
        assertThat(room.store.openReleases(ReleaseRoom.REPOSITORY)).hasSize(1);
    }

    @Test
    @Tag("A-98")
    void theNumberOfARecoveryThatWasAbandonedBeforeItsTagIsTakenAgain() {
        approved();
        submitted(dialog("ann"), fields(PHRASE));
        room.wait(Duration.ofMinutes(1));
        room.seed.createReleaseBranchRuns();
        room.answer("ann", "abandon 0.6.6-preview.1 the wrong baseline");
        room.wait(Duration.ofMinutes(5));
        assertThat(room.store.openReleases(ReleaseRoom.REPOSITORY))
                .as(room.transcript())
                .isEmpty();

        submitted(dialog("ann"), fields(PHRASE));
        assertThat(room.lastLater()).startsWith("Recovering 0.6.6-preview as 0.6.6-preview.1, for #" + issue + ". ");
    }

    @Test
    @Tag("A-98")
    void aTagWithTheHighestNumberIsToBeDeletedFirst() {
        room.repository().tag("v0.6.6-preview.999999999", room.repository().headOf("main"), "made by hand");
        room.wait(Duration.ofMinutes(1));

        assertThat(incident.buttons()).noneMatch(label -> label.startsWith("Recover as"));
        assertThat(room.answer("ann", "recover 0.6.6-preview"))
                .startsWith("A recovery is not offered now.")
                .contains("A recovery is not offered: v0.6.6-preview.999999999 has the highest possible number, so"
                        + " there is no next one. If it was pushed by mistake, delete that tag.");

        room.repository().removeTag("v0.6.6-preview.999999999");
        room.wait(Duration.ofMinutes(1));
        assertThat(incident.buttons()).contains("Recover as 0.6.6-preview.1…");
    }

    @Test
    @Tag("A-04")
    @Tag("A-107")
    void theRerunComesFirst() {
        Incidents first = Incidents.publishing().clientFails();
        assertThat(first.room.answer("ann", "recover 0.6.6-preview"))
                .startsWith("A recovery is not offered now. Where it stands:")
                .contains("A recovery is not offered: try the rerun first.");
    }

    @Test
    void aRecoveryIsForMaintainers() {
        assertThat(room.answer("erin", "recover 0.6.6-preview")).startsWith("Only maintainers");
    }

    @Test
    void aStableVersionHasNoRecovery() {
        assertThat(room.answer("ann", "recover 0.6.6"))
                .isEqualTo("0.6.6 has no recovery, because stable versions are not numbered. Cut the next version:"
                        + " /release cut 0.6.7");
    }

    @Test
    @Tag("A-22")
    @Tag("A-44")
    void cutRefusesANumberedPreviewAndSaysWhatItIsFor() {
        assertThat(room.answer("ann", "cut 0.6.6-preview.1"))
                .contains("0.6.6-preview.1 is a recovery version")
                .contains("/release recover 0.6.6-preview");
        assertThat(CommandReader.read("recover")).isNotNull();
    }

    @Test
    @Tag("A-25")
    void whoMadeThemselvesAMaintainerNeitherAsksForARecoveryNorApprovesIt() {
        String process = ReleaseRoom.PROCESS.replace("dave]", "dave, erin]");
        room.repository().commit("main", "erin", "chore: the process", Map.of(".github/gonogo.yml", process));
        room.wait(Duration.ofMinutes(1));
        room.repository().issues().comment(issue, "erin", "Approved: " + PHRASE);

        assertThat(ReleaseRoom.plain(dialog("erin")))
                .contains("but not under the rules that 0.6.6-preview was cut with, and both count.");
        submitted(dialog("ann"), fields(PHRASE));
        assertThat(room.lastLater())
                .contains("#" + issue + " has no maintainer's approval yet.", "erin was added to the role maintainer");

        approved();
        submitted(dialog("ann"), fields(PHRASE));
        assertThat(room.lastLater()).startsWith("Recovering 0.6.6-preview as 0.6.6-preview.1, for #" + issue + ". ");
        room.wait(Duration.ofMinutes(1));
        assertThat(room.answer("erin", "abandon 0.6.6-preview.1"))
                .contains("but not under the rules that 0.6.6-preview.1 was cut with, and both count.");
    }
}
