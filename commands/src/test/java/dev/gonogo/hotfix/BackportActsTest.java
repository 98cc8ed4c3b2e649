package dev.gonogo.hotfix;

import static dev.gonogo.world.Accounts.account;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.process.Act;
import dev.gonogo.process.Branches;
import dev.gonogo.process.Metadata;
import dev.gonogo.process.ReleaseProcess;
import dev.gonogo.process.TagRule;
import dev.gonogo.talk.Words;
import dev.gonogo.version.VersionPolicy;
import dev.gonogo.world.CherryPickRange;
import dev.gonogo.world.PullRequest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("A-105")
class BackportActsTest {
    private static final String MERGE = "c".repeat(40);
    private static final String NEXT = "d".repeat(40);
    private static final CherryPickRange PICK = new CherryPickRange("a".repeat(40), MERGE, "b".repeat(40));
    private static final ReleaseProcess PROCESS = new ReleaseProcess(
            "o/r",
            new Branches("develop", "release/{version}", "main"),
            new TagRule("v{version}", "Release v{version}", List.of()),
            new VersionPolicy(List.of("X.Y.Z"), List.of()),
            Metadata.of(List.of()),
            Map.of(),
            List.of());

    private static List<Act> acts(HotfixState state) {
        PullRequest request = new PullRequest(
                7,
                "fix: login",
                account("dave"),
                "fix-login",
                "e".repeat(40),
                "main",
                PullRequest.State.MERGED,
                MERGE,
                Instant.EPOCH,
                Instant.EPOCH,
                "https://github.com/o/r/pull/7");
        return BackportActs.of(PROCESS, new Hotfix(request, null, null, Words.NONE, "", state), "bob");
    }

    @Test
    void whatIsOwedIsPickedAndThenProposedUnderTheSameNameEachTime() {
        assertThat(acts(new HotfixState.Owed(PICK, MERGE, List.of(MERGE, NEXT), List.of())))
                .containsExactly(
                        new Act.PushPicked(
                                "backport/7-develop",
                                PICK,
                                "fix: login (backport #7)\n\n(cherry picked from commit " + MERGE
                                        + ")\n(cherry picked from commit " + NEXT + ")"),
                        new Act.OpenPullRequest(
                                "backport/7-develop",
                                "develop",
                                "fix: login (backport #7)",
                                "Takes #7, which went to main directly, over to develop. Asked for by bob. The next"
                                        + " release is not cut before this is merged."));
    }

    @Test
    void whatConflictsIsNotPushed() {
        assertThat(acts(new HotfixState.Owed(PICK, MERGE, List.of(MERGE), List.of("login.ts"))))
                .isEmpty();
    }

    @Test
    void whatIsNotOwedIsLeftAlone() {
        assertThat(acts(new HotfixState.Backported())).isEmpty();
        assertThat(acts(new HotfixState.Unsure("GitHub did not answer"))).isEmpty();
    }
}
