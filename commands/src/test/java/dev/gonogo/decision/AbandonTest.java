package dev.gonogo.decision;

import static dev.gonogo.decision.DecisionScene.recorded;
import static dev.gonogo.decision.DecisionScene.words;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.process.Ask;
import dev.gonogo.process.Scene;
import dev.gonogo.process.branch.DeleteBranch;
import dev.gonogo.process.ticket.Ticket;
import dev.gonogo.release.Decision;
import dev.gonogo.release.Fact;
import dev.gonogo.talk.Words;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What becomes of the branches and pull requests of an abandoned attempt. */
class AbandonTest {
    private static final Fact TAGGED =
            new Fact.Landmark("tag/1", Scene.NOW, Words.NONE, Map.of("tag", "v0.6.6-preview", "commit", Scene.MAIN));

    private static DecisionScene ann(Scene scene) {
        return DecisionScene.of("ann", Ask.OnForge.NOWHERE, scene);
    }

    @Test
    void beforeTheTagAllOfItIsClearedAway() {
        Outcome typed = ann(Scene.preview()).types(new Abandon(), "reason", "wrong baseline");

        assertThat(recorded(typed)).isEqualTo(new Decision.Abandon(Scene.by("ann"), "wrong baseline"));
        assertThat(words(typed))
                .startsWith("0.6.6-preview is abandoned.\nIt pushed no tag, so its open pull requests are closed, and"
                        + " these branches are deleted if they exist: release/0.6.6-preview")
                .endsWith(". A tag that somebody else pushed stays, and so does its branch. Then fix the cause and"
                        + " start again:"
                        + " /release cut 0.6.6-preview.");
    }

    @Test
    void aRecoveryBeginsWithARecoveryAgain() {
        assertThat(words(ann(Scene.recovery()).types(new Abandon())))
                .endsWith("start again: /release recover 0.6.6-preview.");
    }

    @Test
    void afterTheTagWhatIsPublicStays() {
        assertThat(words(ann(Scene.preview()).saw(TAGGED).types(new Abandon())))
                .isEqualTo("0.6.6-preview is abandoned.\nThe tag v0.6.6-preview and everything published stay as they"
                        + " are.");
    }

    @Test
    void whereTheProcessHasATicketAndDeletesItsBranchThatIsSaid() {
        Scene scene = Scene.preview().steps(new Ticket("Release", Map.of()), new DeleteBranch("release/{version}"));

        assertThat(words(ann(scene).types(new Abandon()))).contains(" Its ticket is closed. A tag that somebody else");
        assertThat(words(ann(scene).saw(TAGGED).types(new Abandon())))
                .endsWith("stay as they are. Its release branch is deleted once it no longer differs from main. Its"
                        + " ticket is"
                        + " closed.");
    }
}
