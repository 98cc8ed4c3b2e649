package dev.gonogo.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.world.Answer;
import dev.gonogo.world.ForgeQuestion.OwnLogin;
import dev.gonogo.world.GitQuestion.TextAt;
import java.util.Optional;
import java.util.Set;
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

    @Test
    void whatIsExpectedIsOpenFromTheBeginning() {
        Observation expecting = new Observation(Set.of(TEXT));

        assertThat(expecting.open()).containsExactly(TEXT);
        assertThat(expecting.asked()).isEmpty();
    }

    @Test
    void whatWasAskedIsKnownWhetherItWasExpectedOrNot() {
        Observation expecting = new Observation(Set.of(TEXT, new OwnLogin()));
        expecting.put(TEXT, new Answer.Known<>(Optional.of("hello")));
        expecting.put(new OwnLogin(), new Answer.Known<>("gonogo"));

        assertThat(expecting.ask(TEXT)).isEqualTo(new Answer.Known<>(Optional.of("hello")));
        expecting.ask(new TextAt("beef", "LICENSE"));

        assertThat(expecting.asked()).containsExactlyInAnyOrder(TEXT, new TextAt("beef", "LICENSE"));
        assertThat(expecting.open()).containsExactly(new TextAt("beef", "LICENSE"));
    }
}
