package dev.gonogo.talk;

import static dev.gonogo.talk.Words.say;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class WordsTest {
    @Test
    void placesAreFilledInTheirOrder() {
        Words words = say("{} cut {} at {}", Words.person("ann"), Words.code("1.4.0"), 7);

        assertThat(words.plain()).isEqualTo("ann cut 1.4.0 at 7");
        assertThat(words.spans())
                .containsExactly(
                        new Span.Person("ann"),
                        new Span.Plain(" cut "),
                        new Span.Code("1.4.0"),
                        new Span.Plain(" at "),
                        new Span.Plain("7"));
    }

    @Test
    void textFromOutsideIsNeverReadAsATemplate() {
        assertThat(say("{} and {}", "{} of {}", "two").plain()).isEqualTo("{} of {} and two");
    }

    @Test
    void placesAndPartsMustMatch() {
        assertThatThrownBy(() -> say("{} and {}", "one")).hasMessage("more places than parts in: {} and {}");
        assertThatThrownBy(() -> say("{}", "one", "two")).hasMessage("more parts than places in: {}");
    }

    @Test
    void aLongListOfCodesIsCutAndCounted() {
        assertThat(Words.codes(List.of("a", "b", "c"), 3).plain()).isEqualTo("a, b, c");
        assertThat(Words.codes(List.of("a", "b", "c", "d", "e"), 3).plain()).isEqualTo("a, b, c and 2 more");
        assertThat(Words.codes(List.of(), 3)).isEqualTo(Words.NONE);
    }

    @Test
    void aCommitIsShort() {
        assertThat(Words.commit("9f8e7d6c5b4a39281706f5e4d3c2b1a098765432")).isEqualTo(new Span.Code("9f8e7d6"));
        assertThat(Words.commit("9f8")).isEqualTo(new Span.Code("9f8"));
    }

    @Test
    void aLinkWithoutAnAddressIsPlain() {
        assertThat(Words.link("#1", "")).isEqualTo(new Span.Plain("#1"));
        assertThat(Words.link("#1", "https://example.org")).isEqualTo(new Span.Link("#1", "https://example.org"));
    }

    @Test
    void sentencesAreJoined() {
        assertThat(say("one.").then(say("two.")).plain()).isEqualTo("one. two.");
        assertThat(Words.join(", ", List.of(say("a"), say("b"))).plain()).isEqualTo("a, b");
        assertThat(Words.NONE.isEmpty()).isTrue();
    }

    @Test
    void aMomentReadsAsDayAndTime() {
        assertThat(new Span.Moment(Instant.parse("2026-11-20T14:31:07.5Z")).plain())
                .isEqualTo("2026-11-20 14:31 UTC");
    }
}
