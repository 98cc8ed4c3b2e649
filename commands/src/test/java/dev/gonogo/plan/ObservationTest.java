package dev.gonogo.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.world.Answer;
import dev.gonogo.world.ForgeQuestion.OwnLogin;
import dev.gonogo.world.GitQuestion.TextAt;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ObservationTest {
    private static final TextAt TEXT = new TextAt("beef", "README.md");

    private final Observation observation = new Observation();

    @Test
    void whatIsAskedAndNotKnownIsKeptAndDoubtful() {
        assertThat(observation.ask(TEXT)).isEqualTo(new Answer.CannotTell<>("it has not been looked at yet"));
        observation.ask(new TextAt("beef", "README.md"));

        assertThat(observation.open()).containsExactly(TEXT);
    }

    @Test
    void whatWasAnsweredIsAskedNoMore() {
        observation.ask(TEXT);
        observation.put(TEXT, new Answer.Known<>(Optional.of("hello")));

        assertThat(observation.open()).isEmpty();
        assertThat(observation.ask(TEXT)).isEqualTo(new Answer.Known<>(Optional.of("hello")));
        assertThat(observation.open()).isEmpty();
    }

    @Test
    void anAnswerToOneQuestionIsNoneToAnother() {
        observation.put(TEXT, new Answer.Known<>(Optional.empty()));

        assertThat(observation.ask(new OwnLogin())).isInstanceOf(Answer.CannotTell.class);
    }
}
