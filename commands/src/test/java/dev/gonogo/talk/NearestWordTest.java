package dev.gonogo.talk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestWordTest {
    private static final List<String> KNOWN = List.of("hold", "help", "promote", "go");

    @Test
    void lettersPutInTakenOutOrReplacedAreFewForALongWord() {
        assertThat(NearestWord.to("promot", KNOWN)).contains("promote");
        assertThat(NearestWord.to("prommotte", KNOWN)).contains("promote");
        assertThat(NearestWord.to("PROMODE", KNOWN)).contains("promote");
        assertThat(NearestWord.to("prokofiev", KNOWN)).isEmpty();
        assertThat(NearestWord.to("maintenance-brnahc", List.of("maintenance-branch")))
                .contains("maintenance-branch");
    }

    @Test
    void neighboursThatAreSwappedAreOneStep() {
        assertThat(NearestWord.to("og", KNOWN)).contains("go");
        assertThat(NearestWord.to("hlep", KNOWN)).contains("help");
    }

    @Test
    void shortWordsHaveToBeNear() {
        assertThat(NearestWord.to("g", KNOWN)).contains("go");
        assertThat(NearestWord.to("no-go", KNOWN)).isEmpty();
        assertThat(NearestWord.to("if", KNOWN)).isEmpty();
    }

    @Test
    void ofThoseEquallyNearTheFirstInTheAlphabetIsMeant() {
        assertThat(NearestWord.to("heln", List.of("held", "help", "hell"))).contains("held");
    }

    @Test
    void nothingIsNearWhereNothingIsKnown() {
        assertThat(NearestWord.to("promote", List.of())).isEmpty();
        assertThat(NearestWord.to("x".repeat(100_000), KNOWN)).isEmpty();
    }
}
