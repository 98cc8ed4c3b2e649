package dev.gonogo.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.sandbox.browser.DiscordVisitor;
import dev.gonogo.sandbox.browser.Visitor;
import dev.gonogo.sandbox.page.SandboxPage;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Releases by slash commands and buttons on the page, on one platform at a time. */
class PageIT {
    @Test
    void aReleaseIsClickedFromCutToPublished() {
        try (Rehearsal rehearsal = Rehearsal.on(List.of("slack"), "clicked");
                SandboxPage page = rehearsal.sandbox().page(0);
                Visitor visitor = Visitor.opens(page.uri().toString())) {
            visitor.as("ann").says("/release cut 0.6.6-preview").isToldInPrivate("Cutting 0.6.6-preview");
            visitor.reachesTheQuestion();
            visitor.keepsPicture("question.png");

            visitor.clicks("speed-5").as("carol").presses("Go").clicks("confirm-yes");
            visitor.waitsUntilTheBoardSays("[4-9] of \\d+ jobs").keepsPicture("publishing.png");
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
    void aNoGoNeedsAReasonShowsItAndIsWithdrawnByAGo() {
        try (Rehearsal rehearsal = Rehearsal.on(List.of("slack"), "no-go");
                SandboxPage page = rehearsal.sandbox().page(0);
                Visitor visitor = Visitor.opens(page.uri().toString())) {
            visitor.as("ann").says("/release cut 0.6.6-preview");
            visitor.reachesTheQuestion();

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
    void onDiscordAloneCommandsAreTypedWithSuggestions() {
        try (Rehearsal rehearsal = Rehearsal.on(List.of("discord"), "suggestions");
                SandboxPage page = rehearsal.sandbox().page(0);
                Visitor visitor = Visitor.opens(page.uri().toString())) {
            DiscordVisitor ann = visitor.as("ann").inDiscord();
            ann.types("/rel").picks("release");
            ann.isSuggested("no-go").picks("cut");
            ann.types(ann.line() + "0.6.6-preview repo:One").isSuggested("OneStepAt4time/aegis");
            visitor.keepsPicture("suggestions.png");
            ann.picks("OneStepAt4time/aegis");
            assertThat(ann.line()).isEqualTo("/release cut 0.6.6-preview repo:OneStepAt4time/aegis ");
            ann.sends().isToldInPrivate("Cutting 0.6.6-preview");

            assertThat(visitor.sees("slack-room")).isFalse();
            assertThat(ann.line()).isEmpty();
            ann.waitsUntilTheBoardSays("0.6.6-preview");
            visitor.keepsPicture("discord.png");
            visitor.opensTheFaults().clicks("fault-discord.gateway-down");
            ann.seesTheBot("offline");
            visitor.clicks("fault-discord.gateway-down");
            ann.seesTheBot("online");
            assertThat(visitor.complaints()).isEmpty();
        }
    }
}
