package dev.gonogo.decision;

import static dev.gonogo.decision.DecisionScene.words;
import static dev.gonogo.decision.KnownRecords.types;
import static dev.gonogo.talk.Words.code;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.port.Following;
import dev.gonogo.process.Scene;
import dev.gonogo.release.By;
import dev.gonogo.talk.Reply;
import org.junit.jupiter.api.Test;

/** Rooms that join and leave. */
class FollowTest {
    private static final String REPOSITORY = "OneStepAt4time/aegis";
    private static final By ANN = Scene.by("ann");

    @Test
    void aRoomJoinsIn() {
        assertThat(types(new Follow(), KnownRecords.empty().by("ann")))
                .isEqualTo(new Outcome.Follow(
                        new Following(REPOSITORY, ANN.room(), "ann", ANN.at()),
                        Reply.say("This room now shows releases of {}, and takes commands for it.", code(REPOSITORY)),
                        Reply.say("This room already shows releases of {}.", code(REPOSITORY))));
        assertThat(new Follow().inAnyRoom()).isTrue();
        assertThat(new Unfollow().inAnyRoom()).isFalse();
    }

    @Test
    void aRoomLeaves() {
        Outcome outcome = types(new Unfollow(), KnownRecords.empty().by("ann"));

        assertThat(outcome).isInstanceOfSatisfying(Outcome.Unfollow.class, unfollow -> {
            assertThat(unfollow.repository()).isEqualTo(REPOSITORY);
            assertThat(unfollow.room()).isEqualTo(ANN.room());
        });
        assertThat(words(outcome))
                .isEqualTo("This room no longer shows releases of OneStepAt4time/aegis. Existing boards stay as they"
                        + " are.");
    }

    @Test
    void aRoomOfTheConfigurationStays() {
        assertThat(words(types(new Unfollow(), KnownRecords.empty().configured().by("ann"))))
                .isEqualTo("OneStepAt4time/aegis is bound to this room in the bot's configuration; an operator can"
                        + " remove it there.");
    }
}
