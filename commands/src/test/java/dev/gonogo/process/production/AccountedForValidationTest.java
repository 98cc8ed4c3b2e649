package dev.gonogo.process.production;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.process.Need;
import dev.gonogo.process.Placed;
import dev.gonogo.process.Problem;
import dev.gonogo.process.Stage;
import dev.gonogo.process.promotion.OpenPullRequest;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class AccountedForValidationTest {
    @Test
    @Tag("A-10")
    void whatAccountsForProductionNeedsAPromotion() {
        Need need = new AccountedFor(List.of());
        Stage promote = new Stage(
                "promote",
                List.of(),
                List.of(new OpenPullRequest("{release}", "{production}", "chore/{version}", "Release", List.of())));

        assertThat(need.problems(Placed.process()))
                .containsExactly(
                        Problem.of(need, "accounted-for needs a step open-pull-request that promotes to production."));
        assertThat(need.problems(Placed.process(promote))).isEmpty();
    }
}
