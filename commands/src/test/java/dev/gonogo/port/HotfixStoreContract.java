package dev.gonogo.port;

import static dev.gonogo.port.StoredThings.REPOSITORY;
import static dev.gonogo.port.StoredThings.TEN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.hotfix.Authorisation;
import dev.gonogo.release.By;
import dev.gonogo.talk.Room;
import dev.gonogo.world.PullRequestId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The contract of hotfix stores. */
public abstract class HotfixStoreContract {
    private static final Room ROOM = new Room("slack", "C0RELEASES");
    private static final PullRequestId HOTFIX = new PullRequestId(REPOSITORY, 2440);
    private static final PullRequestId ELSEWHERE = new PullRequestId("acme/other", 2440);

    /** The same empty store during one test. */
    protected abstract HotfixStore store();

    /** What is counted together with what is written there. */
    protected abstract Occasions occasions();

    private static Authorisation by(String login) {
        return by(login, "9f8e7d6");
    }

    private static Authorisation by(String login, String head) {
        return new Authorisation(new By(login, ROOM, TEN), "the login is “down”", head, "");
    }

    @Test
    @Tag("A-105")
    void oneAuthorisationOfAHeadByEachPersonIsKeptWhole() {
        assertThat(store().authorise(HOTFIX, by("carol"), Occasion.NONE)).isEqualTo(HotfixStore.Authorising.AUTHORISED);
        assertThat(store().authorise(HOTFIX, by("Carol"), Occasion.NONE))
                .isEqualTo(HotfixStore.Authorising.AUTHORISED_BEFORE);
        assertThat(store().authorise(HOTFIX, by("dave"), Occasion.NONE)).isEqualTo(HotfixStore.Authorising.AUTHORISED);

        assertThat(store().authorisations(REPOSITORY)).isEqualTo(Map.of(2440, List.of(by("carol"), by("dave"))));
    }

    @Test
    @Tag("A-105")
    void anotherHeadIsAuthorisedAnewAndTheOrderIsKept() {
        assertThat(store().authorise(HOTFIX, by("dave", "f00"), Occasion.NONE))
                .isEqualTo(HotfixStore.Authorising.AUTHORISED);
        assertThat(store().authorise(HOTFIX, by("carol", "abc"), Occasion.NONE))
                .isEqualTo(HotfixStore.Authorising.AUTHORISED);

        assertThat(store().authorisations(REPOSITORY))
                .isEqualTo(Map.of(2440, List.of(by("dave", "f00"), by("carol", "abc"))));
    }

    @Test
    @Tag("A-105")
    void theSameHeadThatGoesOnFromAnotherCommitIsAuthorisedAnew() {
        Authorisation first = new Authorisation(by("carol").by(), "down", "9f8e7d6", "a1b2c3d");
        Authorisation merged = new Authorisation(by("dave").by(), "down", "9f8e7d6", "");
        assertThat(store().authorise(HOTFIX, first, Occasion.NONE)).isEqualTo(HotfixStore.Authorising.AUTHORISED);
        assertThat(store().authorise(HOTFIX, merged, Occasion.NONE)).isEqualTo(HotfixStore.Authorising.AUTHORISED);
        assertThat(store().authorise(HOTFIX, first, Occasion.NONE))
                .isEqualTo(HotfixStore.Authorising.AUTHORISED_BEFORE);

        assertThat(store().authorisations(REPOSITORY)).isEqualTo(Map.of(2440, List.of(first, merged)));
    }

    @Test
    @Tag("A-105")
    void anAuthorisationIsOfOnePullRequestOfOneRepository() {
        store().authorise(HOTFIX, by("carol"), Occasion.NONE);

        assertThat(store().authorise(ELSEWHERE, by("dave"), Occasion.NONE))
                .isEqualTo(HotfixStore.Authorising.AUTHORISED);
        assertThat(store().authorise(new PullRequestId(REPOSITORY, 2441), by("dave"), Occasion.NONE))
                .isEqualTo(HotfixStore.Authorising.AUTHORISED);
        assertThat(store().authorisations("acme/other")).isEqualTo(Map.of(2440, List.of(by("dave"))));
        assertThat(store().authorisations("acme")).isEmpty();
    }

    @Test
    void anAuthorisationAndItsOccasionAreWrittenTogether() {
        Occasion delivery = new Occasion.Delivery("slack:1", TEN);

        assertThat(occasions().isCounted(delivery)).isFalse();
        assertThat(store().authorise(HOTFIX, by("carol"), delivery)).isEqualTo(HotfixStore.Authorising.AUTHORISED);
        assertThat(occasions().isCounted(delivery)).isTrue();
        assertThat(store().authorise(HOTFIX, by("dave"), delivery)).isEqualTo(HotfixStore.Authorising.COUNTED_BEFORE);
        assertThat(store().authorisations(REPOSITORY)).isEqualTo(Map.of(2440, List.of(by("carol"))));
    }

    @Test
    void theFirstLookIsRememberedForEachRepository() {
        assertThat(store().watchedSince(REPOSITORY, TEN.plusNanos(1_234_567))).isEqualTo(TEN.plusMillis(1));
        assertThat(store().watchedSince(REPOSITORY, TEN.plusSeconds(60))).isEqualTo(TEN.plusMillis(1));
        assertThat(store().watchedSince("acme/other", TEN.plusSeconds(60))).isEqualTo(TEN.plusSeconds(60));
    }
}
