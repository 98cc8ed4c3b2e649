package dev.gonogo.processfile;

import static dev.gonogo.processfile.Files.SMALL;
import static dev.gonogo.processfile.Files.good;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.process.AwaitPullRequest;
import dev.gonogo.process.ByAuthor;
import dev.gonogo.process.Need;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whose approvals and whose commits a process wants. */
class PeopleRulesTest {
    private static final String QA = SMALL.replace("[ann, bob]}", "[ann, bob], qa: [Ann, carol]}");

    private static String with(String need) {
        return awaiting("await-pull-request: {into: main, from: x, needs: [" + need + "]}");
    }

    private static String awaiting(String step) {
        return QA.replace("- push-tag", "- push-tag\n      - " + step);
    }

    private static List<Need> needs(String need) {
        return good(with(need)).step(AwaitPullRequest.class).orElseThrow().needs();
    }

    @Test
    @Tag("A-56")
    void commitsAreSignedUnlessTheProcessGoesWithout() {
        assertThat(needs("{by-author: \"github-actions[bot]\"}"))
                .containsExactly(new ByAuthor("github-actions[bot]", true));
        assertThat(needs("{by-author: {login: release-bot, verified: false}}"))
                .containsExactly(new ByAuthor("release-bot", false));
    }
}
