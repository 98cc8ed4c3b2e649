package dev.gonogo.process.files;

import static dev.gonogo.process.Says.cannotTell;
import static dev.gonogo.process.Says.held;
import static dev.gonogo.process.Says.notHeld;

import dev.gonogo.process.Finding;
import dev.gonogo.process.Need;
import dev.gonogo.process.Requests;
import dev.gonogo.process.Scene;
import dev.gonogo.world.GitQuestion.ValueAt;
import dev.gonogo.world.ScriptedWorld;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("A-65")
@Tag("A-66")
@Tag("A-67")
class FileSaysTest {
    private static final ValueAt QUESTION = new ValueAt(Scene.MAIN, "package.json", "/version");
    private final Need need = new FileSays("package.json", "/version");

    private Finding judge(String found) {
        return need.judge(Scene.preview().knows(QUESTION, Optional.of(found)).situation());
    }

    @Test
    void heldWhenTheValueIsTheVersion() {
        held(judge("0.6.6-preview"), "package.json /version says 0.6.6-preview.");
    }

    @Test
    void aLongerOrShorterVersionIsAnotherOne() {
        notHeld(judge("0.6.6-preview.1"), "package.json /version says 0.6.6-preview.1 at 9f8e7d6, not 0.6.6-preview.");
        notHeld(judge("0.6.6"), "package.json /version says 0.6.6 at 9f8e7d6, not 0.6.6-preview.");
        notHeld(judge("v0.6.6-preview"), "package.json /version says v0.6.6-preview at 9f8e7d6, not 0.6.6-preview.");
    }

    @Test
    void aMissingValueDoesNotHold() {
        Scene scene = Scene.preview().knows(QUESTION, Optional.empty());

        notHeld(need.judge(scene.situation()), "package.json has no /version at 9f8e7d6.");
    }

    @Test
    @Tag("A-50")
    void ofAPullRequestItsHeadIsLookedAt() {
        Scene scene = Scene.preview()
                .knows(QUESTION, Optional.of("0.6.5-preview.3"))
                .knows(new ValueAt(Requests.HEAD, "package.json", "/version"), Optional.of("0.6.6-preview"));

        held(need.judge(scene.about(Requests.titled("a title"))), "package.json /version says 0.6.6-preview.");
    }

    @Test
    void cannotTellWithoutTheFileOrTheBranch() {
        cannotTell(need.judge(Scene.preview().situation()), ScriptedWorld.SILENCE);
        cannotTell(
                need.judge(Scene.preview().without("main").situation()),
                "there is no branch main, which the process file names as branches.production. Create it, or correct the name there");
    }
}
