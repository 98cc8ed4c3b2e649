package dev.gonogo.audit;

import static dev.gonogo.audit.AuditScene.PROCESS;
import static dev.gonogo.audit.AuditScene.annotated;
import static dev.gonogo.audit.AuditScene.good;
import static dev.gonogo.audit.AuditScene.lightweight;
import static dev.gonogo.talk.Words.say;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.talk.Reply;
import dev.gonogo.talk.Span;
import dev.gonogo.talk.Words;
import dev.gonogo.version.Version;
import dev.gonogo.world.Attempt;
import dev.gonogo.world.RecordQuestion.Attempts;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

final class AuditReplyTest {
    @Test
    @Tag("A-114")
    void saysHowManyThenTheTagsWithEachRuleThatTheyBreakAndWhy() {
        TagAudit audit = new AuditScene()
                .tag(good("0.6.6"))
                .tag(lightweight("0.6.5-preview.1"))
                .audit(3, 0);

        assertThat(AuditReply.of(PROCESS, audit).plain()).isEqualTo("""
                1 of 2 release tags of OneStepAt4time/aegis breaks a rule.
                Tags by broken rule: annotated 1, recovery-lines 1.
                ✘ v0.6.5-preview.1 annotated: The tag is lightweight. Release tags are annotated, so that they say who made them and why. · recovery-lines: Its message lacks recovery-release: true, recovery-issue: #<issue>, \
                recovery-confirmation: RECOVERY 0.6.5-preview.1. Numbered versions are for recovery only, and these lines of the tag say so.
                A public tag is never moved, deleted or recreated, so none of this is fixed by changing tags.
                Tags that are not release tags and were left out: 3.""");
    }

    @Test
    void saysSoWhereEveryTagKeepsTheRulesOrThereIsNone() {
        assertThat(AuditReply.of(PROCESS, new AuditScene().tag(good("0.6.6")).audit())
                        .plain())
                .isEqualTo("All release tags of OneStepAt4time/aegis follow the rules (1 tags).");
        assertThat(AuditReply.of(PROCESS, new AuditScene().audit()).plain())
                .isEqualTo("OneStepAt4time/aegis has no release tags v{version}, so nothing was checked.");
    }

    @Test
    @Tag("A-10")
    void namesWhatAReleaseWentOutWithoutAndByWhoseWord() {
        Attempt out = attempt(
                "0.6.6",
                new Attempt.Overridden("accounted-for", "bob", "typos only", List.of()),
                new Attempt.Overridden("reviewed", "carol", "all are on leave", List.of()));
        Attempt other = attempt("0.6.7", new Attempt.Overridden("no-drift", "dave", "it is meant", List.of()));
        AuditScene scene = new AuditScene().tag(good("0.6.6"));
        scene.world.knows(new Attempts(), List.of(out, other));
        TagAudit audit = scene.audit();

        String line =
                "v0.6.6 overridden: It was released although bob overrode accounted-for: typos only; carol overrode"
                        + " reviewed: all are on leave.";
        assertThat(audit.tags().getFirst().ok()).isTrue();
        assertThat(AuditReply.of(PROCESS, audit).lines())
                .extracting(Words::plain)
                .contains("! " + line);
        assertThat(AuditPage.of(PROCESS, audit, say("The rules."), List.of()).foot())
                .extracting(Words::plain)
                .contains(line);
    }

    private static Attempt attempt(String version, Attempt.Overridden... overridden) {
        Instant ten = Instant.parse("2026-11-20T10:00:00Z");
        return new Attempt(
                Version.of(version),
                1,
                ten,
                false,
                Set.of(),
                Optional.of(new Attempt.Tagged(AuditScene.COMMIT, ten, "carol")),
                Set.of(),
                List.of(overridden));
    }

    @Test
    void isShortHoweverManyTagsThereAre() {
        AuditScene scene = new AuditScene();
        for (int minor = 0; minor < 3000; minor++) {
            scene.tag(lightweight("0." + minor + ".0-preview.1"));
        }

        Reply reply = AuditReply.of(PROCESS, scene.audit(0, 0));

        assertThat(reply.plain())
                .hasSizeLessThan(3000)
                .contains("and 2995 more; gonogo audit in a clone shows them all");
        assertThat(reply.lines().get(2).plain()).startsWith("✘ v0.2999.0-preview.1 ");
    }

    @Test
    void namesAndMessagesFromOutsideAreShortAndNeverPartOfASentence() {
        String hostile = "1<!channel>*_`" + "x".repeat(10_000);

        Reply reply = AuditReply.of(
                PROCESS,
                new AuditScene()
                        .tag(annotated(hostile, "<!here>"))
                        .tag(annotated("0.6.6", "<!here> " + hostile))
                        .audit());

        assertThat(reply.plain()).hasSizeLessThan(1000);
        assertThat(reply.lines())
                .flatExtracting(words -> words.spans())
                .filteredOn(span -> span.plain().contains("<!"))
                .isNotEmpty()
                .allSatisfy(span -> assertThat(span).isInstanceOf(Span.Code.class));
    }
}
