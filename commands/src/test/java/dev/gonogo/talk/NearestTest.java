package dev.gonogo.talk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestTest {
    private static final List<String> KNOWN = List.of("hold", "help", "promote", "go");

    @Test
    void lettersPutInTakenOutOrReplacedAreFewForALongWord() {
        assertThat(Nearest.to("promot", KNOWN)).contains("promote");
        assertThat(Nearest.to("prommotte", KNOWN)).contains("promote");
        assertThat(Nearest.to("PROMODE", KNOWN)).contains("promote");
        assertThat(Nearest.to("prokofiev", KNOWN)).isEmpty();
        assertThat(Nearest.to("maintenance-brnahc", List.of("maintenance-branch")))
                .contains("maintenance-branch");
    }

    @Test
    void neighboursThatAreSwappedAreOneStep() {
        assertThat(Nearest.to("og", KNOWN)).contains("go");
        assertThat(Nearest.to("hlep", KNOWN)).contains("help");
    }

    @Test
    void shortWordsHaveToBeNear() {
        assertThat(Nearest.to("g", KNOWN)).contains("go");
        assertThat(Nearest.to("no-go", KNOWN)).isEmpty();
        assertThat(Nearest.to("if", KNOWN)).isEmpty();
    }

    @Test
    void ofThoseEquallyNearTheFirstInTheAlphabetIsMeant() {
        assertThat(Nearest.to("heln", List.of("held", "help", "hell"))).contains("held");
    }

    @Test
    void nothingIsNearWhereNothingIsKnown() {
        assertThat(Nearest.to("promote", List.of())).isEmpty();
        assertThat(Nearest.to("x".repeat(100_000), KNOWN)).isEmpty();
    }
}
