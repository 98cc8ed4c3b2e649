package dev.gonogo.process.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.process.Offer;
import dev.gonogo.process.Publishing;
import dev.gonogo.process.Runs;
import dev.gonogo.process.Scene;
import dev.gonogo.talk.Words;
import dev.gonogo.version.Version;
import dev.gonogo.world.Job;
import dev.gonogo.world.Refs;
import dev.gonogo.world.RunState;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is safe to do about a failed publishing run, depending on what failed and what is public. */
@Tag("A-96")
@Tag("A-107")
class OffersTest {
    private static final PublicationReport NOTHING = report("", "", "npm", "");
    private static final PublicationReport SOMETHING = report("npm", "", "PyPI", "");
    private static final PublicationReport ALL = report("npm", "", "", "");
    private static final PublicationReport FILES =
            new PublicationReport(words("npm"), List.of(), words("sbom.json"), List.of(), words("sbom.json"));
    private static final Job SDK = Publishing.SDK_FAILED;
    private static final Job HELM = Publishing.HELM_FAILED;

    private static PublicationReport report(String present, String unseen, String absent, String unsure) {
        return new PublicationReport(words(present), words(unseen), words(absent), some(unsure), List.of());
    }

    private static List<String> some(String text) {
        return Stream.of(text).filter(one -> !one.isEmpty()).toList();
    }

    private static List<Words> words(String text) {
        return some(text).stream().map(one -> Words.say("{}", one)).toList();
    }

    private static Offers offers(int attempt, PublicationReport report, Job... broken) {
        return new Offers(
                Publishing.FOLLOW,
                Publishing.run(RunState.FAILED, attempt),
                List.of(broken),
                report,
                Publishing.SETTLED);
    }

    private static String said(Offer offer) {
        return switch (offer) {
            case Offer.Safe(Words why) -> "safe: " + why.plain();
            case Offer.Later(Words why) -> "later: " + why.plain();
            case Offer.Withheld(Words why) -> "withheld: " + why.plain();
        };
    }

    private static String rerun(PublicationReport report, Job... broken) {
        return said(offers(1, report, broken).rerun());
    }

    private static String repair(PublicationReport report, Job... broken) {
        return said(offers(1, report, broken).repair());
    }

    private static String recovery(int attempt, PublicationReport report, Job... broken) {
        return said(offers(attempt, report, broken).recovery());
    }

    @Test
    @Tag("A-04")
    @Tag("A-99")
    void jobsThatLookFirstMayRunAgainWhateverIsPublic() {
        String safe = "safe: it runs the required jobs that did not succeed (1 failed), and each of them first checks"
                + " whether its work is already done";

        assertThat(rerun(SOMETHING, SDK)).isEqualTo(safe);
        assertThat(rerun(report("npm", "", "", "silence"), SDK)).isEqualTo(safe);
        assertThat(rerun(SOMETHING, Runs.job("publish-sdk (python)", RunState.FAILED)))
                .isEqualTo(safe);
    }

    @Test
    @Tag("A-99")
    void aJobThatMightPublishTwiceDoesNotRunAgainOnceSomethingIsPublic() {
        assertThat(rerun(SOMETHING, SDK, HELM))
                .isEqualTo("withheld: something is public, and the process file does not call publish-helm idempotent");
    }

    @Test
    @Tag("A-93")
    void beforeAnythingIsPublicEveryJobMayRunAgain() {
        assertThat(rerun(NOTHING, HELM))
                .isEqualTo(
                        "safe: it runs the required jobs that did not succeed (1 failed), and nothing is public yet, so"
                                + " nothing is published twice");
    }

    @Test
    @Tag("A-93")
    @Tag("A-99")
    void whatARegistryMayStillShowIsWaitedForBeforeACarefulJobRunsAgain() {
        assertThat(rerun(report("", "npm", "", ""), HELM))
                .isEqualTo("later: nothing is public yet, but registries may lag until 2026-11-20 12:15 UTC");
        assertThat(rerun(report("", "", "", "silence"), HELM)).isEqualTo("later: not all registries could be checked");
    }

    @Test
    void withoutAFailedJobThereIsNothingToRunAgain() {
        assertThat(rerun(SOMETHING)).isEqualTo("withheld: no required job failed, so there is nothing to rerun");
    }

    @Test
    @Tag("A-04")
    void aRecoveryIsForWhatARerunDidNotRepair() {
        assertThat(recovery(1, SOMETHING, SDK)).isEqualTo("withheld: try the rerun first");
        assertThat(recovery(2, SOMETHING, SDK)).isEqualTo("safe: the rerun was tried and failed again");
    }

    @Test
    void aRecoveryIsForWhatMayNotRunAgain() {
        assertThat(recovery(1, SOMETHING, HELM))
                .isEqualTo("safe: something is public, and the process file does not call publish-helm idempotent");
    }

    @Test
    @Tag("A-93")
    void whatIsNotPublicIsNotReplaced() {
        assertThat(recovery(2, NOTHING, SDK)).isEqualTo("withheld: nothing is public, so there is nothing to replace");
        assertThat(recovery(2, report("", "npm", "", ""), SDK))
                .isEqualTo("later: nothing is public yet, but registries may lag until 2026-11-20 12:15 UTC");
    }

    @Test
    void doubtAboutWhatIsPublicIsNeitherPresenceNorAbsence() {
        String later = "later: not all registries could be checked";

        assertThat(recovery(2, report("", "", "npm", "silence"), SDK)).isEqualTo(later);
        assertThat(recovery(1, report("npm", "", "", "silence"))).isEqualTo(later);
        assertThat(recovery(1, report("npm", "", "", "silence"), HELM)).isEqualTo(later);
        assertThat(recovery(2, report("npm", "", "", "silence"), SDK))
                .as("something is public, and the rerun was tried")
                .isEqualTo("safe: the rerun was tried and failed again");
    }

    @Test
    void anArtifactThatIsPublicAndCannotBeUsedIsForItsIssueToName() {
        assertThat(recovery(1, report("npm", "", "", "")))
                .isEqualTo("safe: everything is public, so it is for an unusable artifact, as its issue says");
    }

    @Test
    void whereEverythingIsPublicItGoesOnWithoutTheJobsThatFailed() {
        assertThat(repair(ALL, SDK, HELM))
                .isEqualTo("safe: everything is public. A maintainer can accept it as repaired; it then continues"
                        + " without publish-sdk,"
                        + " publish-helm");
        assertThat(recovery(2, ALL, SDK))
                .isEqualTo("safe: everything is public, so it is for an unusable artifact, as its issue says");
    }

    @Test
    void whatCanBePutRightByHandIsNotReplaced() {
        assertThat(repair(FILES, SDK))
                .isEqualTo("later: somebody can fix what is left by hand: sbom.json. Then a maintainer can accept it as"
                        + " repaired");
        assertThat(repair(FILES)).isEqualTo(repair(FILES, SDK));
        assertThat(recovery(2, FILES, SDK)).isEqualTo("withheld: somebody can fix what is left by hand: sbom.json");
    }

    @Test
    void ofSixThatCanBePutRightByHandFiveAreNamed() {
        List<Words> six = Stream.of("a.txt", "b.txt", "c.txt", "d.txt", "e.txt", "f.txt")
                .flatMap(file -> words(file).stream())
                .toList();

        assertThat(repair(new PublicationReport(words("npm"), List.of(), six, List.of(), six), SDK))
                .isEqualTo("later: somebody can fix what is left by hand: a.txt, b.txt, c.txt, d.txt, e.txt and 1 more."
                        + " Then a maintainer can accept it as repaired");
    }

    @Test
    void aPackageThatIsMissingIsNotRepaired() {
        assertThat(repair(SOMETHING, SDK))
                .isEqualTo("withheld: a package that is not public can only be published by its workflow");
        assertThat(repair(SOMETHING)).isEqualTo("withheld: no required job failed");
        assertThat(repair(report("", "", "", ""), SDK))
                .isEqualTo("withheld: the process file names nothing that could be checked");
        assertThat(repair(report("npm", "PyPI", "", ""), SDK))
                .isEqualTo(
                        "later: not everything has been seen yet, and registries may lag until 2026-11-20 12:15 UTC");
        assertThat(repair(report("npm", "", "", "silence"), SDK))
                .isEqualTo("later: not all registries could be checked");
    }

    @Test
    void aGoodRunThatDidNotPublishEverythingIsWaitedForAndThenReplaced() {
        assertThat(recovery(1, report("npm", "PyPI", "", "")))
                .isEqualTo(
                        "later: not everything has been seen yet, and registries may lag until 2026-11-20 12:15 UTC");
        assertThat(recovery(1, SOMETHING)).isEqualTo("safe: no required job failed, so there is nothing to rerun");
    }

    @Test
    @Tag("A-98")
    void aVersionWithoutRecoveriesIsFollowedByTheNextPatch() {
        assertThat(Recovery.none(
                                Scene.preview().situation().process(),
                                new Refs(Map.of(), Map.of()),
                                Version.of("0.6.6"))
                        .plain())
                .isEqualTo("0.6.6 has no recovery version; cut 0.6.7");
    }
}
