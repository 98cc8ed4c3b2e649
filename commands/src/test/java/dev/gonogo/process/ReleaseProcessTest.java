package dev.gonogo.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReleaseProcessTest {
    private final ReleaseProcess process =
            Scene.preview().role("qa", "Carol").situation().process();

    @Test
    void aLoginIsComparedWithoutCase() {
        assertThat(process.has("qa", "carol")).isTrue();
        assertThat(process.has("qa", "caro")).isFalse();
        assertThat(process.people("qa")).containsExactly("Carol");
        assertThat(process.people("qa").contains("CAROL")).isTrue();
        assertThat(process.people("docs")).isEmpty();
    }

    @Test
    void soItIsWhereSomethingIsAskedOfPeople() {
        Ask.Promote ask = new Ask.Promote(Set.copyOf(List.of("Ann", "bob")), "main");

        assertThat(ask.people().contains("ann")).isTrue();
        assertThat(ask.people().contains("an")).isFalse();
    }
}
