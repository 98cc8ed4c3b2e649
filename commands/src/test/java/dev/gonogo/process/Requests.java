package dev.gonogo.process;

import static dev.gonogo.world.Accounts.account;

import dev.gonogo.world.PullRequest;
import java.time.Duration;
import java.time.Instant;

/** Pull requests for tests. */
public final class Requests {
    public static final String HEAD = Scene.id("beef");
    public static final String MERGE = Scene.id("cafe");
    public static final String BOT = "github-actions[bot]";

    private Requests() {}

    public static PullRequest titled(String title) {
        return request(2436, title, BOT, "topic", "main", PullRequest.State.OPEN, Scene.NOW);
    }

    /** One in this attempt. */
    public static PullRequest between(int number, String head, String base, PullRequest.State state) {
        return between(number, head, base, state, Scene.CUT.plus(Duration.ofMinutes(5)));
    }

    public static PullRequest between(int number, String head, String base, PullRequest.State state, Instant created) {
        return request(number, "a title", BOT, head, base, state, created);
    }

    /** The same, opened by somebody else. */
    public static PullRequest by(String login, PullRequest request) {
        return new PullRequest(
                request.number(),
                request.title(),
                account(login),
                request.head(),
                request.headCommit(),
                request.base(),
                request.state(),
                request.mergeCommit(),
                request.mergedAt(),
                request.created(),
                request.link());
    }

    /** One into main whose merge left it at a commit, in this attempt. */
    public static PullRequest mergedAt(String commit, int number, String head) {
        return mergedAt(commit, number, head, "main");
    }

    /** The same into another branch. */
    public static PullRequest mergedAt(String commit, int number, String head, String base) {
        Instant created = Scene.CUT.plus(Duration.ofMinutes(5));
        return new PullRequest(
                number,
                "a title",
                account(BOT),
                head,
                HEAD,
                base,
                PullRequest.State.MERGED,
                commit,
                created.plusSeconds(60),
                created,
                "https://github.com/OneStepAt4time/aegis/pull/" + number);
    }

    private static PullRequest request(
            int number,
            String title,
            String author,
            String head,
            String base,
            PullRequest.State state,
            Instant created) {
        String merge = state == PullRequest.State.MERGED ? MERGE : "";
        Instant mergedAt = state == PullRequest.State.MERGED ? created.plusSeconds(60) : Instant.EPOCH;
        String link = "https://github.com/OneStepAt4time/aegis/pull/" + number;
        return new PullRequest(number, title, account(author), head, HEAD, base, state, merge, mergedAt, created, link);
    }
}
