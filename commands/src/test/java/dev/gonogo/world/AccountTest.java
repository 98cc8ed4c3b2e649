package dev.gonogo.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class AccountTest {
    private static final Account ANN = new Account(7, "ann");

    @Test
    void anAccountIsTheSameAfterItWasRenamed() {
        assertThat(ANN).isEqualTo(new Account(7, "ann-of-old")).hasSameHashCodeAs(new Account(7, "ann-of-old"));
    }

    @Test
    void whoeverTookAnOldLoginIsSomebodyElse() {
        assertThat(ANN).isNotEqualTo(new Account(8, "ann")).isNotEqualTo("ann");
        assertThat(ANN.hashCode()).isNotEqualTo(new Account(8, "ann").hashCode());
    }

    @Test
    void aLoginIsComparedWithoutCaseAndWhole() {
        assertThat(ANN.named("Ann")).isTrue();
        assertThat(ANN.named("an")).isFalse();
    }

    @Test
    void nobodyHasNoName() {
        assertThat(Account.NOBODY.known()).isFalse();
        assertThat(Account.NOBODY.named("ghost")).isFalse();
        assertThat(ANN.known()).isTrue();
    }

    @Test
    void aSetOfLoginsHoldsEachPersonOnce() {
        assertThat(Account.logins(List.of("carol", "Ann", "ann"))).containsExactly("Ann", "carol");
        assertThat(Account.logins(List.of("carol")).contains("CAROL")).isTrue();
        assertThat(Account.logins(List.of("carol"))).isUnmodifiable();
    }
}
