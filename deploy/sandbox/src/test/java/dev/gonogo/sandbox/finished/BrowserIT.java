package dev.gonogo.sandbox.finished;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.junit.jupiter.api.Test;

/**
 * Whole releases by slash commands and buttons, in Slack and Discord; with {@code -Dscreenshots.rewrite=true} it renews
 * the README's picture.
 */
class BrowserIT {
    private static final Path PICTURES = Path.of("target", "pictures");
    private static final Path IN_README = Path.of("..", "..", "docs", "sandbox.png");
    private static final int LARGEST_IN_README = 500_000;

    @Test
    void aReleaseIsClickedFromCutToPublished() throws Exception {
        try (SandboxProgram sandbox = SandboxProgram.start("--platform", "slack", "--speed", "30");
                Visitor visitor = Visitor.opens(sandbox.page())) {
            visitor.as("ann").says("/release cut 0.6.6-preview").isToldInPrivate("Cutting 0.6.6-preview");
            reachTheQuestion(visitor);
            visitor.keepsPicture(picture("question.png"));

            visitor.clicks("speed-5").as("carol").presses("Go").clicks("confirm-yes");
            visitor.waitsUntilTheBoardSays("[4-9] of \\d+ jobs").keepsPicture(picture("publishing.png"));
            assertThat(visitor.sees("discord-room")).isFalse();
            visitor.clicks("speed-30").waitsUntilTheBoardSays("clean up release/0.6.6-preview was deleted");
            assertThat(visitor.boardText()).contains("published");
            assertThat(visitor.reads("tags")).contains("v0.6.6-preview Release v0.6.6-preview");
            assertThat(visitor.reads("artifacts"))
                    .contains(
                            "npm @onestepat4time/aegis 0.6.6-preview preview",
                            "npm @onestepat4time/aegis-client 0.6.6-preview preview",
                            "pypi ag-client 0.6.6.dev0",
                            "helm aegis 0.6.6-preview",
                            "release v0.6.6-preview checksums.txt, package.sigstore, sbom.json");
            assertThat(visitor.branches()).contains("main", "develop").noneMatch(name -> name.startsWith("release/"));
            assertThat(visitor.complaints()).isEmpty();
        }
    }

    @Test
    void aNoGoNeedsAReasonShowsItAndIsWithdrawnByAGo() throws Exception {
        try (SandboxProgram sandbox = SandboxProgram.start("--platform", "slack", "--speed", "30");
                Visitor visitor = Visitor.opens(sandbox.page())) {
            visitor.as("ann").says("/release cut 0.6.6-preview");
            reachTheQuestion(visitor);

            visitor.as("carol")
                    .presses("No-go…")
                    .fillsIn("the changelog misses the fix")
                    .clicks("modal-submit")
                    .isToldInTheDialog("noted")
                    .clicks("modal-close");
            visitor.waitsUntilTheBoardSays("the changelog misses the fix");
            visitor.presses("Go").clicks("confirm-yes").waitsUntilTheBoardSays("go .*carol said go");
            assertThat(visitor.boardText()).doesNotContain("the changelog misses the fix");
            assertThat(visitor.complaints()).isEmpty();
        }
    }

    @Test
    void aReleaseIsCutInSlackAndGetsItsGoInDiscord() throws Exception {
        try (SandboxProgram sandbox = SandboxProgram.start("--speed", "30");
                Visitor visitor = Visitor.opens(sandbox.page())) {
            visitor.onAWideScreen().as("ann").says("/release cut 0.6.6-preview");
            reachTheQuestion(visitor);

            DiscordVisitor carol = visitor.as("carol").inDiscord().waitsUntilTheBoardSays("Go or no-go");
            visitor.keepsPicture(picture("both-question.png"));
            sayNoGo(visitor, carol);
            visitor.waitsUntilTheBoardSays("the changelog misses the fix");
            carol.presses("Go");
            visitor.clicks("speed-5");
            carol.pressesInPrivate("Go").waitsUntilTheBoardSays("[4-9] of \\d+ jobs");
            visitor.waitsUntilTheBoardSays("carol said go").keepsPicture(picture("both.png"));
            renew(IN_README, picture("both.png"));
            assertThat(visitor.onAPhone().keepsPicture(picture("phone.png")).fitsTheWidth())
                    .isTrue();
            visitor.keepsWholePicture(picture("whole-phone.png"));

            visitor.clicks("speed-30").waitsUntilTheBoardSays("clean up release/0.6.6-preview was deleted");
            assertThat(carol.waitsUntilTheBoardSays("release/0.6.6-preview was deleted")
                            .boardText())
                    .contains("published");
            assertThat(visitor.complaints()).isEmpty();
        }
    }

    private static void sayNoGo(Visitor visitor, DiscordVisitor person) throws IOException {
        person.presses("No-go…").submits().isToldInTheModal("This field is required.");
        visitor.keepsPicture(picture("modal.png"));
        person.fillsIn("the changelog misses the fix").submits();
        person.waitsUntilTheBoardSays("the changelog misses the fix").isToldInPrivate("noted");
        person.dismisses("No-go");
    }

    @Test
    void onDiscordAloneCommandsAreTypedWithSuggestions() throws Exception {
        try (SandboxProgram sandbox = SandboxProgram.start("--platform", "discord", "--speed", "30");
                Visitor visitor = Visitor.opens(sandbox.page())) {
            DiscordVisitor ann = visitor.as("ann").inDiscord();
            ann.types("/rel").picks("release");
            ann.isSuggested("no-go").picks("cut");
            ann.types(ann.line() + "0.6.6-preview repo:One").isSuggested("OneStepAt4time/aegis");
            visitor.keepsPicture(picture("suggestions.png"));
            ann.picks("OneStepAt4time/aegis");
            assertThat(ann.line()).isEqualTo("/release cut 0.6.6-preview repo:OneStepAt4time/aegis ");
            ann.sends().isToldInPrivate("Cutting 0.6.6-preview");

            assertThat(visitor.sees("slack-room")).isFalse();
            assertThat(ann.line()).isEmpty();
            ann.waitsUntilTheBoardSays("0.6.6-preview");
            visitor.keepsPicture(picture("discord.png"));
            visitor.opensTheFaults().clicks("fault-discord.gateway-down");
            ann.seesTheBot("offline");
            visitor.clicks("fault-discord.gateway-down");
            ann.seesTheBot("online");
            assertThat(visitor.complaints()).isEmpty();
        }
    }

    private static void reachTheQuestion(Visitor visitor) {
        visitor.approvesAndMerges("bob", "bob")
                .as("ann")
                .waitsUntilTheBoardSays("ready to promote")
                .presses("Promote to main");
        visitor.approvesAndMerges("carol", "bob").waitsUntilTheBoardSays("Go or no-go for 0.6.6-preview");
    }

    private static Path picture(String name) throws IOException {
        return Files.createDirectories(PICTURES).resolve(name);
    }

    private static void renew(Path inReadme, Path picture) throws IOException {
        if (Boolean.getBoolean("screenshots.rewrite")) {
            assertThat(Files.size(picture)).isLessThan(LARGEST_IN_README);
            Files.createDirectories(inReadme.resolveSibling(""));
            Files.copy(picture, inReadme, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
