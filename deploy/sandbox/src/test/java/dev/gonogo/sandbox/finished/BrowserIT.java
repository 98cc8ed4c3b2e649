package dev.gonogo.sandbox.finished;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.sandbox.browser.DiscordVisitor;
import dev.gonogo.sandbox.browser.Visitor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.junit.jupiter.api.Test;

/**
 * A whole release by slash commands and buttons, cut in Slack and decided in Discord; with {@code
 * -Dscreenshots.rewrite=true} it renews the README's picture.
 */
class BrowserIT {
    private static final Path IN_README = Path.of("..", "..", "docs", "sandbox.png");
    private static final int LARGEST_IN_README = 500_000;

    @Test
    void aReleaseIsCutInSlackAndGetsItsGoInDiscord() throws Exception {
        try (SandboxProgram sandbox = SandboxProgram.start("--speed", "30");
                Visitor visitor = Visitor.opens(sandbox.page())) {
            visitor.onAWideScreen().as("ann").says("/release cut 0.6.6-preview");
            visitor.reachesTheQuestion();

            DiscordVisitor carol = visitor.as("carol").inDiscord().waitsUntilTheBoardSays("Go or no-go");
            visitor.keepsPicture("both-question.png");
            sayNoGo(visitor, carol);
            visitor.waitsUntilTheBoardSays("the changelog misses the fix");
            carol.presses("Go");
            visitor.clicks("speed-5");
            carol.pressesInPrivate("Go").waitsUntilTheBoardSays("[4-9] of \\d+ jobs");
            visitor.waitsUntilTheBoardSays("carol said go").keepsPicture("both.png");
            renew(IN_README, Visitor.picture("both.png"));
            assertThat(visitor.onAPhone().keepsPicture("phone.png").fitsTheWidth())
                    .isTrue();
            visitor.keepsWholePicture("whole-phone.png");

            visitor.clicks("speed-30").waitsUntilTheBoardSays("clean up release/0.6.6-preview was deleted");
            assertThat(carol.waitsUntilTheBoardSays("release/0.6.6-preview was deleted")
                            .boardText())
                    .contains("published");
            assertThat(visitor.complaints()).isEmpty();
        }
    }

    private static void sayNoGo(Visitor visitor, DiscordVisitor person) throws IOException {
        person.presses("No-go…").submits().isToldInTheModal("This field is required.");
        visitor.keepsPicture("modal.png");
        person.fillsIn("the changelog misses the fix").submits();
        person.waitsUntilTheBoardSays("the changelog misses the fix").isToldInPrivate("noted");
        person.dismisses("No-go");
    }

    private static void renew(Path inReadme, Path picture) throws IOException {
        if (Boolean.getBoolean("screenshots.rewrite")) {
            assertThat(Files.size(picture)).isLessThan(LARGEST_IN_README);
            Files.createDirectories(inReadme.resolveSibling(""));
            Files.copy(picture, inReadme, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
