package dev.gonogo.process.review;

import static dev.gonogo.process.Says.cannotTell;
import static dev.gonogo.process.Says.held;
import static dev.gonogo.process.Says.noted;

import dev.gonogo.process.Finding;
import dev.gonogo.process.Need;
import dev.gonogo.process.Requests;
import dev.gonogo.process.Scene;
import dev.gonogo.world.ForgeQuestion.PullRequestsInto;
import dev.gonogo.world.PullRequest;
import dev.gonogo.world.PullRequest.State;
import dev.gonogo.world.ScriptedWorld;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class OpenPullRequestsTest {
    private final Need need = new OpenPullRequests("{integration}");

    private static PullRequest request(int number, State state) {
        return Requests.between(number, "topic", "develop", state);
    }

    private Finding judge(List<PullRequest> requests) {
        return need.judge(
                Scene.preview().knows(new PullRequestsInto("develop"), requests).situation());
    }

    @Test
    @Tag("A-36")
    void thoseIntoDevelopAreNamedAndBlockNothing() {
        noted(
                judge(List.of(request(3, State.OPEN), request(2, State.MERGED), request(1, State.OPEN))),
                "Open into develop: #3 a title; #1 a title.");
    }

    @Test
    @Tag("A-37")
    void thoseIntoMainAreNamedAndBlockNothing() {
        PullRequest hotfix = Requests.between(7, "hotfix", "main", State.OPEN);
        noted(
                new OpenPullRequests("{production}")
                        .judge(Scene.preview()
                                .knows(new PullRequestsInto("main"), List.of(hotfix))
                                .situation()),
                "Open into main: #7 a title.");
    }

    @Test
    void ofManyFiveAreNamedAndTheRestIsCounted() {
        List<PullRequest> seven = IntStream.rangeClosed(1, 7)
                .mapToObj(number -> request(number, State.OPEN))
                .toList();
        noted(
                judge(seven),
                "Open into develop: #1 a title; #2 a title; #3 a title; #4 a title; #5 a title; and 2 more.");
        noted(
                judge(seven.subList(0, 5)),
                "Open into develop: #1 a title; #2 a title; #3 a title; #4 a title; #5 a title.");
    }

    @Test
    void mergedAndClosedOnesAreNotOpen() {
        held(
                judge(List.of(request(2, State.MERGED), request(1, State.CLOSED))),
                "No pull request into develop is open.");
    }

    @Test
    void cannotTellWithoutTheForge() {
        cannotTell(need.judge(Scene.preview().situation()), ScriptedWorld.SILENCE);
    }
}
