package dev.gonogo.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

final class HelpTextTest {
    @Test
    @Tag("B-36")
    void aHotfixIsAPullRequestOrInATrainAPatch() {
        assertThat(HelpText.of("hotfix").plain()).isEqualTo("""
                /release hotfix [pull-request] [reason] [--repo owner/name] — Authorises a pull request into production, or lists the unfinished ones; with a train, cuts a patch.
                [pull-request]: its number or address; if left out, lists them; with a train, the patch's version
                [reason]: why it cannot wait for a release
                [--repo owner/name]: owner/name, if the room has several repositories
                For example /release hotfix 2440 the login is down
                For maintainers.""");
    }

    @Test
    void whatIsLeftOutMayBeARuleOrAStep() {
        assertThat(HelpText.of("override").plain())
                .contains("Continues despite a rule that is not met, or without a step that stopped; needs a reason.")
                .contains("<rule>: the name of the rule or step, as shown on the board");
    }

    @Test
    void whoSaysGoOrTicksIsUpToTheBoardAndNotToOneRole() {
        for (String command : List.of("go", "sign-off", "tick")) {
            assertThat(HelpText.of(command).plain()).endsWith("For those whom the board asks.");
        }
        assertThat(HelpText.of("no-go").plain()).endsWith("For those who may sign off, even after they did.");
        assertThat(HelpText.of("cut").plain()).endsWith("For maintainers.");
        assertThat(HelpText.of("status").plain()).endsWith("For everybody.");
    }
}
