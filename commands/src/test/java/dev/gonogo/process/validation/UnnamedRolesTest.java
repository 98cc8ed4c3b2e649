package dev.gonogo.process.validation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.process.Need;
import dev.gonogo.process.Part;
import dev.gonogo.process.Placed;
import dev.gonogo.process.Problem;
import dev.gonogo.process.Stage;
import dev.gonogo.process.Step;
import dev.gonogo.process.promotion.AwaitPullRequest;
import dev.gonogo.process.review.Reviewed;
import dev.gonogo.process.tag.SignOff;
import dev.gonogo.process.ticket.Announce;
import dev.gonogo.process.ticket.Tick;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class UnnamedRolesTest {
    private static final Set<String> KNOWN = Set.of("maintainer", "qa");
    private static final Step GO = new SignOff(List.of("docs", "qa"), 1, true, SignOff.PRODUCTION, false);
    private static final Step TICK = new Tick("docs", Map.of("manual", "Manual"), "main");
    private static final Step SAY = new Announce("out", List.of("all", "maintainer"));

    private static List<Problem> problems(boolean onePlace, Step... steps) {
        return UnnamedRoles.problems(
                Placed.process(new Stage("go", List.of(), List.of(steps))),
                part -> onePlace ? "line 2" : System.identityHashCode(part));
    }

    private static Problem asks(String kind, String role, Part part) {
        return Problem.of(part, kind + " asks “" + role + "”, which “roles” does not define.", role, KNOWN);
    }

    @Test
    void eachPlaceHasItsOwnSentence() {
        Need reviewed = new Reviewed(1, List.of("docs"));

        assertThat(problems(false, GO, TICK, SAY, new AwaitPullRequest("main", "x", "", List.of(reviewed))))
                .containsExactly(
                        asks("sign-off", "docs", GO),
                        asks("tick", "docs", TICK),
                        asks("announce", "all", SAY),
                        asks("reviewed", "docs", reviewed));
    }

    @Test
    void thoseOfOnePlaceAreToldTogether() {
        assertThat(problems(true, GO, TICK, GO, SAY))
                .containsExactly(Problem.of(
                        GO,
                        "“roles” does not name everybody who is asked. Also name: “docs” (sign-off, tick), “all”"
                                + " (announce)."));
        assertThat(problems(true, GO, TICK)).containsExactly(asks("sign-off, tick", "docs", GO));
    }

    @Test
    void thatSomebodyIsMaintainerIsAskedForByItself() {
        assertThat(UnnamedRoles.problems(
                        Placed.process()
                                .with(
                                        Map.of(),
                                        List.of(new Stage(
                                                "go", List.of(), List.of(new SignOff("maintainer", 1, false))))),
                        part -> 0))
                .isEmpty();
    }
}
