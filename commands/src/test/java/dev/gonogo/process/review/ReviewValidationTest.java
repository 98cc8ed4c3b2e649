package dev.gonogo.process.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.process.Need;
import dev.gonogo.process.Placed;
import dev.gonogo.process.Problem;
import dev.gonogo.process.tag.TagAbsent;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ReviewValidationTest {
    @Test
    @Tag("A-63")
    void thereMustBeEnoughPeopleBesideTheOneWhoMadeTheChange() {
        Need one = new Reviewed(2, List.of("maintainer"));

        assertThat(one.problems(Placed.process()))
                .containsExactly(Problem.of(
                        one,
                        "reviewed wants 2 of “maintainer” to approve, who are only 2, and the author of the"
                                + " change may not. Add people, or name more roles."));
        assertThat(Placed.sentences(new Reviewed(3, List.of("maintainer", "qa")).problems(Placed.process())))
                .as("ann has both roles, in other letters")
                .containsExactly(
                        "reviewed wants 3 of “maintainer” and “qa” to approve, who are only 3, and the author of the"
                                + " change may not. Add people, or name more roles.");
        assertThat(new Reviewed(2, List.of("maintainer", "qa")).problems(Placed.process()))
                .isEmpty();
        assertThat(new Reviewed(1, List.of("maintainer")).problems(Placed.process()))
                .isEmpty();
    }

    @Test
    @Tag("A-63")
    void whereNobodyIsNamedEverybodyMayApproveWhoMayWrite() {
        assertThat(new Reviewed(9).problems(Placed.process())).isEmpty();
        assertThat(new Reviewed(9).roles()).isEmpty();
    }

    @Test
    void rolesThatAreMissingAreToldByThemselves() {
        Need need = new Reviewed(9, List.of("maintainer", "nobody"));

        assertThat(need.problems(Placed.process())).isEmpty();
        assertThat(need.roles()).containsExactly("maintainer", "nobody");
    }

    @Test
    void whatJudgesAPullRequestSaysWhereItBelongs() {
        assertThat(new Reviewed(1).withoutPullRequest().sentence())
                .isEqualTo("reviewed checks a pull request, and a stage has none. Put it below a step that watches a"
                        + " pull request.");
        assertThat(new ChecksGreen("", List.of()).withoutPullRequest().sentence())
                .isEqualTo("checks-green checks a pull request, and a stage has none; name its branch, or put it below"
                        + " a step that watches a pull request.");
    }

    @Test
    void mostNeedsAskNobodyAndFitEveryProcess() {
        assertThat(new TagAbsent().roles()).isEmpty();
        assertThat(new TagAbsent().problems(Placed.process())).isEmpty();
    }
}
