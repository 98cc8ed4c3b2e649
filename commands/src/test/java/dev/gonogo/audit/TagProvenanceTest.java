package dev.gonogo.audit;

import static dev.gonogo.audit.AuditScene.MAIN;
import static dev.gonogo.audit.AuditScene.PROCESS;
import static dev.gonogo.world.Accounts.account;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.process.ReleaseProcess;
import dev.gonogo.process.Stage;
import dev.gonogo.process.artifact.GitHubRelease;
import dev.gonogo.process.artifact.NpmPackage;
import dev.gonogo.process.production.AccountedFor;
import dev.gonogo.process.promotion.OpenPullRequest;
import dev.gonogo.talk.Words;
import dev.gonogo.version.Version;
import dev.gonogo.world.Answer;
import dev.gonogo.world.Attempt;
import dev.gonogo.world.AuthorisedPullRequest;
import dev.gonogo.world.ForgeQuestion;
import dev.gonogo.world.ForgeQuestion.MovesOf;
import dev.gonogo.world.ForgeQuestion.PullRequestsInto;
import dev.gonogo.world.ForgeQuestion.PullRequestsWith;
import dev.gonogo.world.GitQuestion.AllRefs;
import dev.gonogo.world.GitQuestion.AllTagged;
import dev.gonogo.world.GitQuestion.FirstParents;
import dev.gonogo.world.GitQuestion.OnLine;
import dev.gonogo.world.GitQuestion.Reachable;
import dev.gonogo.world.LineCommit;
import dev.gonogo.world.Publication;
import dev.gonogo.world.PullRequest;
import dev.gonogo.world.Question;
import dev.gonogo.world.RecordQuestion.Attempts;
import dev.gonogo.world.RecordQuestion.Authorisations;
import dev.gonogo.world.Refs;
import dev.gonogo.world.RegistryQuestion.PublicationOf;
import dev.gonogo.world.ScriptedWorld;
import dev.gonogo.world.TagPattern;
import dev.gonogo.world.TaggedCommit;
import dev.gonogo.world.TaggedCommits;
import dev.gonogo.world.World;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** v0.6.4 and v0.6.5 on main, and what came there between them. */
@Tag("A-10")
@Tag("A-105")
final class TagProvenanceTest {
    private static final Instant TEN = Instant.parse("2026-11-20T10:00:00Z");
    private static final String FOUR = "4".repeat(40);
    private static final String FIVE = "5".repeat(40);
    private static final String PUSHED = "1122334" + "0".repeat(33);

    private final ScriptedWorld world = new ScriptedWorld();
    private final List<TaggedCommit> tags = new ArrayList<>(List.of(tag("0.6.4", FOUR), tag("0.6.5", FIVE)));
    private final List<LineCommit> line = new ArrayList<>(List.of(commit(FIVE, "promote 0.6.5 (#7)")));

    private static ReleaseProcess process() {
        Stage promote = new Stage(
                "promote",
                List.of(),
                List.of(new OpenPullRequest("{release}", "{production}", "chore/{version}", "promote", List.of())));
        Stage go = new Stage("sign", List.of(new AccountedFor(List.of())), List.of());
        return new ReleaseProcess(
                PROCESS.repository(),
                PROCESS.branches(),
                PROCESS.tag(),
                PROCESS.versions(),
                PROCESS.metadata(),
                PROCESS.roles(),
                Stream.concat(PROCESS.stages().stream(), Stream.of(promote, go)).toList());
    }

    private static TaggedCommit tag(String version, String commit) {
        TaggedCommit good = AuditScene.good(version);
        Refs.Tag tag = new Refs.Tag("v" + version, good.tag().objectId(), commit);
        return new TaggedCommit(tag, good.message(), true, good.files());
    }

    private static LineCommit commit(String id, String subject) {
        return new LineCommit(id, List.of(FOUR), subject, "bob", TEN);
    }

    private static PullRequest merged(int number, String head, String commit) {
        return new PullRequest(
                number,
                "fix: login",
                account("dave"),
                head,
                "e".repeat(40),
                "main",
                PullRequest.State.MERGED,
                commit,
                TEN,
                TEN,
                "");
    }

    @BeforeEach
    void thePromotionsWereMerged() {
        named();
        world.knows(new MovesOf("main", ""), List.of());
        world.knows(new PullRequestsInto("main"), List.of(merged(7, "release/0.6.5", FIVE)));
        world.supposesHeads(line, List.of(merged(7, "release/0.6.5", FIVE)));
        world.knows(new OnLine(Set.of(FOUR, FIVE), MAIN), List.of(FIVE, FOUR));
        world.knows(new OnLine(Set.of(FOUR), FIVE), List.of(FOUR));
        world.knows(new OnLine(Set.of(), FOUR), List.of());
        world.knows(
                new AllTagged(TagPattern.of("v{version}"), FOUR, Set.of(), Set.of()), new TaggedCommits(List.of(), 0));
        world.knows(new Reachable(FIVE, FIVE), true);
        world.knows(new Attempts(), List.of());
        world.knows(new Authorisations(), List.of());
        tags.forEach(tag -> published(tag, true));
    }

    private void published(TaggedCommit tag, boolean published) {
        Publication found = published ? new Publication.Present("") : new Publication.Absent();
        String name = tag.tag().name();
        world.knows(new PublicationOf(new NpmPackage.Version("aegis", name.substring(1), "latest")), found);
        world.knows(new PublicationOf(new GitHubRelease.Page(name, false, List.of("sbom.json"))), found);
    }

    /** Somebody pushed a tag of their own on a commit of the line. */
    private void tagged(String version, String commit, boolean published) {
        TaggedCommit stray = tag(version, commit);
        tags.add(stray);
        published(stray, published);
        named();
    }

    private void named() {
        Map<String, Refs.Tag> named =
                tags.stream().map(TaggedCommit::tag).collect(Collectors.toMap(Refs.Tag::name, tag -> tag));
        world.knows(new AllRefs(), new Refs(Map.of("main", MAIN), named));
    }

    private TagAudit audit(int most) {
        world.knows(new TagRules(process()).question(MAIN), new TaggedCommits(tags, 0));
        world.knows(new FirstParents(FOUR, FIVE), line);
        return TagAudit.of(process(), world, most).fold(audit -> audit, why -> {
            throw new AssertionError(why);
        });
    }

    private List<String> sentences() {
        return audit(30).tags().stream()
                .flatMap(report -> report.findings().stream()
                        .filter(finding -> finding.rule().equals("accounted-for"))
                        .map(finding -> report.tag() + " " + finding.held() + ": "
                                + finding.sentence().plain()))
                .toList();
    }

    private static final String FIRST =
            "v0.6.4 true: What reached main with it was not checked: no earlier release is known on main.";

    private void pushed(PullRequest... with) {
        line.addFirst(commit(PUSHED, "docs: say less"));
        world.knows(new PullRequestsWith(PUSHED), List.of(with));
        world.supposesHeads(line, List.of(with));
    }

    @Test
    void aPromotionOfOldIsToldByItsTagAndTheFirstTagOfAllIsSaidNotToBeJudged() {
        assertThat(sentences())
                .containsExactly("v0.6.5 true: Everything that reached main since v0.6.4 is accounted for.", FIRST);
        assertThat(AuditSentences.leftOut(audit(30)))
                .extracting(Words::plain)
                .containsExactly("Not checked against accounted-for: v0.6.4 (no earlier release is known on main).");
    }

    @Test
    void aTagThatPublishedNothingIsNotWhereTheAuditBegins() {
        pushed();
        tagged("0.0.1", PUSHED, false);
        world.knows(new OnLine(Set.of(FOUR, FIVE, PUSHED), MAIN), List.of(FIVE, PUSHED, FOUR));
        world.knows(new OnLine(Set.of(FOUR, PUSHED), FIVE), List.of(PUSHED, FOUR));
        world.knows(new OnLine(Set.of(FOUR), PUSHED), List.of(FOUR));
        world.knows(new FirstParents(FOUR, PUSHED), List.of(line.getFirst()));

        assertThat(sentences())
                .contains("v0.6.5 false: 1 commit on main since v0.6.4 came through neither a promotion nor an"
                        + " authorised hotfix: 1122334 docs: say less (GitHub does not show who pushed it;"
                        + " author by the"
                        + " commit: bob, 2026-11-20 10:00 UTC). If anything of it is published, leave the"
                        + " tag. Look at what it brought in, and revert with a hotfix whatever must not be"
                        + " there.");

        published(tags.getLast(), true);
        world.knows(new FirstParents(PUSHED, FIVE), line.subList(1, 2));
        assertThat(sentences())
                .as("what was published is a release")
                .contains("v0.6.5 true: Everything that reached main since v0.0.1 is accounted for.");
    }

    @Test
    void anotherTagOnTheSameCommitIsNotWhereTheAuditBegins() {
        pushed();
        tagged("0.6.6", FIVE, true);
        world.knows(new FirstParents(FIVE, FIVE), List.of());

        assertThat(sentences())
                .filteredOn(sentence -> sentence.contains("false: 1 commit on main since v0.6.4 came through neither"))
                .hasSize(2);
    }

    @Test
    void aPushIsNamedAtTheTagThatPublishedIt() {
        pushed();

        assertThat(sentences())
                .containsExactly(
                        "v0.6.5 false: 1 commit on main since v0.6.4 came through neither a promotion nor an"
                                + " authorised hotfix: 1122334 docs: say less (GitHub does not show who pushed it;"
                                + " author by the"
                                + " commit: bob, 2026-11-20 10:00 UTC). If anything of it is published, leave the"
                                + " tag. Look at what it brought in, and revert with a hotfix whatever must not be"
                                + " there.",
                        FIRST);
        assertThat(audit(30).counts()).containsExactly(Map.entry("accounted-for", 1L));
    }

    @Test
    void anAuthorisationCounts() {
        pushed(merged(8, "fix-login", PUSHED));
        assertThat(audit(30).ok()).isFalse();

        world.knows(
                new Authorisations(),
                List.of(new AuthorisedPullRequest(
                        8, "carol", TEN, "down", merged(8, "fix-login", PUSHED).headCommit(), "")));
        assertThat(audit(30).ok()).isTrue();
    }

    private static Attempt attempt(String version, String go, Attempt.Overridden... overridden) {
        return new Attempt(
                Version.of(version),
                1,
                TEN,
                false,
                Set.of(7),
                Optional.of(new Attempt.Tagged(go, TEN, "carol")),
                Set.of(go),
                List.of(overridden));
    }

    @Test
    void whatSomebodyAcceptedForThatVeryCommitCounts() {
        pushed();
        Attempt.Overridden accepted =
                new Attempt.Overridden("accounted-for", "carol", "a typo in the readme", List.of());

        world.knows(new Attempts(), List.of(attempt("0.6.5", FIVE, accepted)));
        assertThat(sentences())
                .containsExactly(
                        "v0.6.5 true: carol accepted what reached main since v0.6.4 in any other way: 1122334 docs: say"
                                + " less (GitHub does"
                                + " not show who pushed it; author by the commit: bob, 2026-11-20 10:00 UTC)."
                                + " Reason: a typo in the readme.",
                        FIRST);

        world.knows(new Attempts(), List.of(attempt("0.6.5", FOUR, accepted)));
        assertThat(audit(30).ok()).as("a go on another commit").isFalse();
        world.knows(
                new Attempts(),
                List.of(attempt(
                        "0.6.5", FIVE, new Attempt.Overridden("not-frozen", "carol", "the customer", List.of()))));
        assertThat(audit(30).ok()).as("another rule").isFalse();
        world.knows(new Attempts(), List.of(attempt("0.6.5", FIVE), attempt("0.6.4", FIVE, accepted)));
        assertThat(audit(30).ok()).as("another version").isFalse();
    }

    @Test
    void aTagThatDoesNotStandOnTheLineIsSaidNotToBeJudged() {
        pushed();
        world.knows(new OnLine(Set.of(FOUR, FIVE), MAIN), List.of(FOUR));
        world.knows(new OnLine(Set.of(FIVE), FOUR), List.of());

        assertThat(sentences())
                .containsExactly(
                        "v0.6.5 true: What reached main with it was not checked: main has it only through a merge.",
                        FIRST);
        tags.set(
                1,
                new TaggedCommit(
                        tags.get(1).tag(),
                        tags.get(1).message(),
                        false,
                        tags.get(1).files()));
        assertThat(sentences())
                .containsExactly("v0.6.5 true: What reached main with it was not checked: it is not on main.", FIRST);
        assertThat(AuditSentences.leftOut(audit(30)))
                .extracting(Words::plain)
                .containsExactly(
                        "Not checked against accounted-for: v0.6.5 (it is not on main); v0.6.4 (no earlier release is"
                                + " known on main).");
    }

    private List<String> kept() {
        return audit(0).tags().stream()
                .flatMap(report -> report.findings().stream()
                        .filter(finding -> finding.rule().equals("kept"))
                        .map(finding -> report.tag() + " " + finding.held() + ": "
                                + finding.sentence().plain()))
                .toList();
    }

    @Test
    @Tag("A-72")
    @Tag("A-114")
    void aTagOfOursThatWasMovedOrDeletedSaysWhereItWasAndByWhoseGo() {
        String back = " Put it back where it was pushed: a public tag is never moved or deleted.";
        world.knows(new Attempts(), List.of(attempt("0.6.5", FIVE)));
        assertThat(kept()).isEmpty();

        world.knows(new Attempts(), List.of(attempt("0.6.5", PUSHED), attempt("0.6.3", FOUR)));

        assertThat(kept())
                .containsExactly(
                        "v0.6.5 false: The tag v0.6.5 was pushed at 1122334 after carol's go, 2026-11-20 10:00 UTC, and now"
                                + " points at 5555555." + back,
                        "v0.6.3 false: The tag v0.6.3 was pushed at 4444444 after carol's go, 2026-11-20 10:00 UTC, and was"
                                + " deleted since." + back);
        assertThat(audit(0).counts()).containsEntry("kept", 2L);
    }

    @Test
    void noQuestionIsAskedOfGitHubTwiceHoweverManyTagsThereAre() {
        pushed();
        String six = "6".repeat(40);
        tagged("0.6.6", six, true);
        world.knows(new OnLine(Set.of(FOUR, FIVE, six), MAIN), List.of(six, FIVE, FOUR));
        world.knows(new OnLine(Set.of(FOUR, FIVE), six), List.of(FIVE, FOUR));
        world.knows(
                new FirstParents(FIVE, six), List.of(new LineCommit(six, List.of(FIVE), "promote 0.6.6", "bob", TEN)));
        world.knows(new PullRequestsWith(six), List.of());
        audit(30);
        List<Question<?>> asked = new ArrayList<>();
        World counting = new World() {
            @Override
            public <T> Answer<T> ask(Question<T> question) {
                if (question instanceof ForgeQuestion<?>) {
                    asked.add(question);
                }
                return world.ask(question);
            }
        };

        TagAudit.of(process(), counting, 30);

        assertThat(asked)
                .containsExactlyInAnyOrder(
                        PullRequestsInto.openOrNew("main"),
                        new PullRequestsWith(PUSHED),
                        new PullRequestsWith(six),
                        new MovesOf("main", FOUR),
                        new MovesOf("main", FIVE));
    }

    @Test
    void withoutGitHubNoTagIsBroken() {
        pushed();

        assertThat(audit(0).ok()).isTrue();
        assertThat(audit(0).tags().getFirst().findings())
                .extracting(TagFinding::rule)
                .doesNotContain("accounted-for");
    }

    @Test
    void whereGitHubIsSilentItCannotBeTold() {
        pushed();
        world.cannotTell(new PullRequestsWith(PUSHED), "GitHub did not answer in time");

        assertThat(sentences())
                .containsExactly("v0.6.5 false: Cannot tell right now: GitHub did not answer in time.", FIRST);
    }

    @Test
    void aProcessWithoutTheRuleIsNotHeldAgainstIt() {
        pushed();
        world.knows(new TagRules(PROCESS).question(MAIN), new TaggedCommits(tags, 0));

        assertThat(TagAudit.of(PROCESS, world, 30)
                        .<Boolean>fold(
                                audit -> audit.tags().stream()
                                        .flatMap(report -> report.findings().stream())
                                        .noneMatch(finding -> finding.rule().equals("accounted-for")),
                                why -> false))
                .isTrue();
    }
}
