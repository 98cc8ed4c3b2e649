package dev.gonogo.decision;

import static dev.gonogo.decision.DecisionScene.recorded;
import static dev.gonogo.decision.DecisionScene.words;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.plan.Press;
import dev.gonogo.process.Ask;
import dev.gonogo.process.Scene;
import dev.gonogo.release.Decision;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Promotions, complete ones and metadata-only ones. */
class PromoteTest {
    private static final Ask.Promote STAGING = new Ask.Promote(Set.of("ann"), "staging");
    private static final Ask.MetadataOnly METADATA =
            new Ask.MetadataOnly(Set.of("ann"), Scene.MAIN, List.of("src/a.ts", "src/b.ts"));

    private static DecisionScene ann(Ask ask) {
        return DecisionScene.of("ann", ask);
    }

    private static Decision.Promote to(String to) {
        return new Decision.Promote(Scene.by("ann"), to);
    }

    @Test
    @Tag("B-31")
    void whatIsAskedNowIsPromoted() {
        Outcome typed = ann(STAGING).types(new Promote());

        assertThat(recorded(typed)).isEqualTo(to("staging"));
        assertThat(words(typed)).isEqualTo("Promoting 0.6.6-preview to staging. This pushes no tag.");
        assertThat(recorded(ann(STAGING).types(new Promote(), "to", "to  staging ")))
                .isEqualTo(to("staging"));
        assertThat(recorded(ann(STAGING).presses(new Promote(), Press.bound(STAGING))))
                .isEqualTo(to("staging"));
    }

    @Test
    void whatIsNotAskedIsNotPromoted() {
        assertThat(words(ann(STAGING).types(new Promote(), "to", "production")))
                .isEqualTo("not now: The next promotion is to staging.");
        assertThat(words(ann(Ask.OnForge.NOWHERE).types(new Promote())))
                .isEqualTo("not now: There is nothing to promote yet.");
        assertThat(words(ann(Ask.OnForge.NOWHERE).decided(to("main")).types(new Promote(), "to", "main")))
                .isEqualTo("not now: There is nothing to promote yet.");
    }

    @Test
    void whatWasPromotedAlreadyIsShownAsItStands() {
        assertThat(words(ann(STAGING).decided(to("staging")).types(new Promote())))
                .isEqualTo("as it stands");
        assertThat(words(ann(STAGING).decided(to("main")).types(new Promote(), "to", "main")))
                .isEqualTo("as it stands");
        assertThat(words(ann(Ask.OnForge.NOWHERE).decided(to("main")).types(new Promote())))
                .isEqualTo("as it stands");
    }

    @Test
    void whatMovedIsShownAsItStands() {
        assertThat(words(ann(STAGING).presses(new Promote(), "~other"))).isEqualTo("as it stands");
        assertThat(words(ann(METADATA).presses(new Promote(), Press.bound(STAGING))))
                .isEqualTo("as it stands");
        assertThat(words(ann(METADATA).presses(new MetadataOnly(), "moved"))).isEqualTo("as it stands");
        assertThat(words(ann(STAGING).presses(new MetadataOnly(), Press.bound(METADATA))))
                .isEqualTo("as it stands");
    }

    @Test
    void metadataAloneIsMeantWithAllThatItLeavesBehind() {
        Outcome pressed = ann(METADATA).presses(new MetadataOnly(), Press.bound(METADATA));

        assertThat(recorded(pressed))
                .isEqualTo(new Decision.MetadataOnly(Scene.by("ann"), Scene.MAIN, METADATA.files()));
        assertThat(words(pressed))
                .isEqualTo("Only the metadata files go to production, as they are on the release branch. What else"
                        + " differs:"
                        + " src/a.ts, src/b.ts.");
    }
}
