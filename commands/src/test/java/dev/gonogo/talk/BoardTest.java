package dev.gonogo.talk;

import static dev.gonogo.talk.Words.say;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class BoardTest {
    private static final Board BOARD =
            new Board(say("1.4.0"), say("publishing"), List.of(), List.of(), List.of(), say("looked 12 s ago"));

    @Test
    void theFooterAloneIsNoNews() {
        assertThat(BOARD.showsTheSameAs(BOARD.withFooter(say("looked just now"))))
                .isTrue();
    }

    @Test
    void anythingElseIsNews() {
        assertThat(BOARD.showsTheSameAs(BOARD.withStanding(say("published")))).isFalse();
    }

    @Test
    void everyMarkHasAWordForWhoeverCannotSeeIt() {
        assertThat(Mark.values()).allSatisfy(mark -> {
            assertThat(mark.symbol()).isNotBlank();
            assertThat(mark.word()).isNotBlank();
        });
    }
}
