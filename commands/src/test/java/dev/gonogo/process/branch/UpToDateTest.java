package dev.gonogo.process.branch;

import static dev.gonogo.process.Says.cannotTell;
import static dev.gonogo.process.Says.held;
import static dev.gonogo.process.Says.notHeld;

import dev.gonogo.process.Need;
import dev.gonogo.process.Scene;
import dev.gonogo.world.GitQuestion.Reachable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("B-08")
class UpToDateTest {
    private final Need need = new UpToDate("{integration}", "{production}");

    @Test
    void holdsWhereTheBranchContainsTheOther() {
        Scene scene = Scene.preview().knows(new Reachable(Scene.MAIN, Scene.DEVELOP), true);

        held(need.judge(scene.situation()), "develop is up to date with main.");
    }

    @Test
    void saysWhatToMerge() {
        Scene scene = Scene.preview().knows(new Reachable(Scene.MAIN, Scene.DEVELOP), false);

        notHeld(need.judge(scene.situation()), "develop lacks what main has at 9f8e7d6. Merge main into develop.");
    }

    @Test
    void cannotTellWithoutBothBranches() {
        cannotTell(
                need.judge(Scene.preview().without("main").situation()),
                "there is no branch main, which the process file names as branches.production. Create it, or correct the name there");
        cannotTell(
                need.judge(Scene.preview().without("develop").situation()),
                "there is no branch develop, which the process file names as branches.integration. Create it, or correct the name there");
    }
}
