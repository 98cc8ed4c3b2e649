package dev.gonogo.sandbox.finished;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A whole release by slash commands and buttons; with {@code -Dscreenshots.rewrite=true} it renews the README's picture. */
class BrowserIT {
    private static final Path PICTURES = Path.of("target", "pictures");
    private static final Path IN_README = Path.of("..", "docs", "sandbox.png");
    private static final int LARGEST_PICTURE = 300_000;

    private SandboxProgram sandbox;
    private Visitor visitor;

    @BeforeEach
    void open() throws Exception {
        sandbox = SandboxProgram.start("--speed", "30");
        visitor = Visitor.opens(sandbox.page());
    }

    @AfterEach
    void close() {
        visitor.close();
        sandbox.close();
    }

    @Test
    void aReleaseIsClickedFromCutToPublished() throws Exception {
        visitor.as("ann").says("/release cut 0.6.6-preview").isToldInPrivate("Cutting 0.6.6-preview");
        reachTheQuestion();
        visitor.keepsPicture(picture("question.png"));

        visitor.clicks("speed-5").as("carol").presses("Go").clicks("confirm-yes");
        visitor.waitsUntilTheBoardSays("[4-9] of \\d+ jobs").keepsPicture(picture("publishing.png"));
        renew(IN_README, picture("publishing.png"));
        assertThat(visitor.onAPhone().keepsPicture(picture("phone.png")).fitsTheWidth())
                .isTrue();

        visitor.clicks("speed-30").waitsUntilTheBoardSays("clean up release/0.6.6-preview is gone");
        assertThat(visitor.boardText()).contains("published");
        assertThat(visitor.reads("tags")).contains("v0.6.6-preview Release v0.6.6-preview");
        assertThat(visitor.reads("artifacts"))
                .contains(
                        "npm @onestepat4time/aegis 0.6.6-preview preview",
                        "npm @onestepat4time/aegis-client 0.6.6-preview preview",
                        "pypi ag-client 0.6.6.dev0",
                        "helm aegis 0.6.6-preview",
                        "release v0.6.6-preview checksums.txt, sbom.json, package.sigstore");
        assertThat(visitor.branches()).contains("main", "develop").noneMatch(name -> name.startsWith("release/"));
        assertThat(visitor.complaints()).isEmpty();
    }

    @Test
    void aNoGoNeedsAReasonShowsItAndIsWithdrawnByAGo() throws Exception {
        visitor.as("ann").says("/release cut 0.6.6-preview");
        reachTheQuestion();

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

    private void reachTheQuestion() {
        visitor.approvesAndMerges("bob", "bob")
                .as("ann")
                .waitsUntilTheBoardSays("ready to promote")
                .presses("Promote");
        visitor.approvesAndMerges("carol", "bob").waitsUntilTheBoardSays("Go or no-go for 0.6.6-preview");
    }

    private static Path picture(String name) throws IOException {
        return Files.createDirectories(PICTURES).resolve(name);
    }

    private static void renew(Path inReadme, Path picture) throws IOException {
        assertThat(picture).content(ISO_8859_1).hasSizeLessThan(LARGEST_PICTURE);
        if (Boolean.getBoolean("screenshots.rewrite")) {
            Files.createDirectories(inReadme.resolveSibling(""));
            Files.copy(picture, inReadme, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
