package dev.gonogo.process.changelog;

import static dev.gonogo.process.Says.cannotTell;
import static dev.gonogo.process.Says.held;
import static dev.gonogo.process.Says.notHeld;

import dev.gonogo.process.Finding;
import dev.gonogo.process.Metadata;
import dev.gonogo.process.Need;
import dev.gonogo.process.Scene;
import dev.gonogo.process.production.AccountedFor;
import dev.gonogo.process.tag.PushTag;
import dev.gonogo.world.GitQuestion.TextAt;
import dev.gonogo.world.ScriptedWorld;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("A-68")
@Tag("B-11")
@Tag("B-41")
class ChangelogHasTest {
    private static final TextAt QUESTION = new TextAt(Scene.MAIN, "CHANGELOG.md");
    private static final String MISSING =
            "CHANGELOG.md has no heading for 0.6.6-preview at 9f8e7d6. Add one on main, with a pull request.";
    private final Need need = new ChangelogHas("CHANGELOG.md");

    private Finding judge(String changelog) {
        return need.judge(handWritten().knows(QUESTION, Optional.of(changelog)).situation());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "## [0.6.6-preview](https://github.com/o/r/compare/v0.6.5...v0.6.6-preview) (2026-11-20)",
                "## 0.6.6-preview (2026-11-20)",
                "### v0.6.6-preview",
                "## [0.6.6-preview] - 2026-11-20",
                "# Changelog\n\n## 0.6.7\n\n* later\n\n## 0.6.6-preview\n\n* text"
            })
    void heldWhenAHeadingNamesTheVersion(String changelog) {
        held(judge(changelog), "CHANGELOG.md has a heading for 0.6.6-preview.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "## [0.6.6-preview.1](https://github.com/o/r/compare/v0.6.5...v0.6.6-preview.1)",
                "## 0.6.6-preview.1",
                "## 0.6.6-preview-1",
                "## 0.6.6-previews",
                "## 10.6.6-preview",
                "## 1.0.6.6-preview",
                "## 0.6.6",
                "* 0.6.6-preview was never a heading"
            })
    void anotherVersionIsNotTakenForIt(String changelog) {
        notHeld(judge(changelog), MISSING);
    }

    @Test
    void theCompareLinkOfALaterVersionDoesNotNameIt() {
        notHeld(
                judge(
                        "## [0.6.6-preview.1](https://github.com/o/r/compare/v0.6.6-preview...v0.6.6-preview.1) (2026-11-21)"),
                MISSING);
        notHeld(judge("## [0.6.7](https://github.com/o/r/compare/v0.6.6-preview...v0.6.7)"), MISSING);
    }

    @Test
    void aMissingFileHasNoHeading() {
        notHeld(need.judge(handWritten().situation()), MISSING);
    }

    @Test
    void itIsReadOnTheBranchThatIsNamed() {
        Scene scene = Scene.preview()
                .knows(QUESTION, Optional.of(""))
                .knows(new TextAt(Scene.DEVELOP, "CHANGELOG.md"), Optional.of("## 0.6.6-preview\n"));
        Need onDevelop = new ChangelogHas("CHANGELOG.md", "{integration}");

        held(onDevelop.judge(scene.situation()), "CHANGELOG.md has a heading for 0.6.6-preview.");
    }

    @Test
    @Tag("A-10")
    @Tag("A-105")
    void onProductionThatIsAccountedForAPullRequestIsAuthorised() {
        Scene scene = handWritten().needs(new AccountedFor(List.of())).steps(new PushTag());

        notHeld(
                need.judge(scene.situation()),
                "CHANGELOG.md has no heading for 0.6.6-preview at 9f8e7d6. Add one on main, with a pull request that"
                        + " a maintainer"
                        + " authorises: /release hotfix <number> <reason>.");
        Need onDevelop = new ChangelogHas("CHANGELOG.md", "{integration}");
        notHeld(
                onDevelop.judge(scene.knows(new TextAt(Scene.DEVELOP, "CHANGELOG.md"), Optional.empty())
                        .situation()),
                "CHANGELOG.md has no heading for 0.6.6-preview at a1b2c3d. Add one on develop, with a pull request.");
    }

    @Test
    @Tag("A-110")
    void whatOnlyAReleaseWritesIsTakenFromItsBranchAndNotWrittenByHand() {
        Scene scene = Scene.preview().knows(QUESTION, Optional.empty());
        String restore =
                "CHANGELOG.md has no heading for 0.6.6-preview at 9f8e7d6. Do not write one by hand: bring over the"
                        + " file as it is"
                        + " on release/0.6.6-preview, with a pull request";

        notHeld(
                need.judge(scene.situation()),
                restore + " into main. If it has none there either, abandon this attempt and cut again.");
        notHeld(
                need.judge(scene.needs(new AccountedFor(List.of()))
                        .steps(new PushTag())
                        .situation()),
                restore
                        + " into main that a maintainer authorises: /release hotfix <number> <reason>. If it has none there either,"
                        + " abandon this attempt and cut again.");
    }

    private static Scene handWritten() {
        return Scene.preview().metadata(Metadata.of(List.of())).knows(QUESTION, Optional.empty());
    }

    @Test
    void cannotTellWithoutTheFileOrTheBranch() {
        cannotTell(need.judge(Scene.preview().situation()), ScriptedWorld.SILENCE);
        cannotTell(
                need.judge(Scene.preview().without("main").situation()),
                "there is no branch main, which the process file names as branches.production. Create it, or correct the name there");
    }
}
