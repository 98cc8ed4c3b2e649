package dev.gonogo.bot.report;

import static dev.gonogo.talk.Words.code;
import static dev.gonogo.talk.Words.link;
import static dev.gonogo.talk.Words.say;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.gonogo.audit.AuditPage;
import dev.gonogo.audit.TagAudit;
import dev.gonogo.audit.TagFinding;
import dev.gonogo.audit.TagReport;
import dev.gonogo.process.Finding;
import dev.gonogo.talk.Words;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

final class AuditReportTest {
    private static final AuditPage PAGE = new AuditPage(
            List.of(say("1 of 2 release tags break a rule."), say("Production is {}.", code("main"))),
            List.of(new AuditPage.Entry(
                    say("{}", code("v1.0.0")), List.of(say("{}: it is lightweight.", code("annotated"))))),
            List.of(say("These follow the rules: {}.", code("v1.1.0"))));

    private static AuditPage page(Words words) {
        return new AuditPage(List.of(words), List.of(), List.of());
    }

    @Test
    void asTextEachTagHasItsFindingsBelowIt() {
        assertThat(AuditReport.text(PAGE)).isEqualTo("""
                1 of 2 release tags break a rule.
                Production is main.

                v1.0.0
                  annotated: it is lightweight.

                These follow the rules: v1.1.0.
                """);
    }

    @Test
    void asMarkdownItIsAListOfLists() {
        assertThat(AuditReport.markdown(PAGE)).isEqualTo("""
                1 of 2 release tags break a rule.

                Production is `main`.

                - `v1.0.0`
                  - `annotated`: it is lightweight.

                These follow the rules: `v1.1.0`.
                """);
    }

    @Test
    void asJsonItIsOneArrayThatAProgramCanReadWhateverTheTagsAreCalled() throws IOException {
        String hostile = "v1.0.0\u001b[31m\u202e\"é";
        TagAudit audit = new TagAudit(
                List.of(new TagReport(
                        hostile,
                        List.of(
                                new TagFinding(Finding.held("reachable", "It is."), Words.NONE),
                                new TagFinding(Finding.notHeld("annotated", "It is not."), say("Leave it."))))),
                0,
                0);

        String json = AuditReport.json(audit);

        assertThat(json).matches("[\\x0a\\x20-\\x7e]*");
        JsonNode tag = new ObjectMapper().readTree(json).get(0);
        assertThat(tag.get("tag").asText()).isEqualTo(hostile);
        assertThat(tag.get("ok").asBoolean()).isFalse();
        assertThat(tag.get("findings").toString())
                .isEqualTo("[{\"rule\":\"reachable\",\"held\":true,\"sentence\":\"It is.\"},"
                        + "{\"rule\":\"annotated\",\"held\":false,\"sentence\":\"It is not. Leave it.\"}]");
    }

    @Test
    void aTerminalIsShownNothingThatItWouldObey() {
        String text = AuditReport.text(page(say("{} and {}", code("a\u001b[2J\u0007\nb"), "\u009b31mred\u202e")));

        assertThat(text).isEqualTo("a b and red\n");
    }

    @Test
    void anIssueIsNeitherFormattedNorMentionsNorLinksByWhatComesFromOutside() {
        assertThat(AuditReport.markdown(page(say("{}", code("a`b``c\n- d"))))).isEqualTo("``` a`b``c - d ```\n");
        assertThat(AuditReport.markdown(page(say("{}", "<b>*x*_y_ [z](w) @team #1 \\"))))
                .isEqualTo("\\<b\\>\\*x\\*\\_y\\_ \\[z\\](w) @\u200bteam #\u200b1 \\\\\n");
        assertThat(AuditReport.markdown(page(say("{}", link("page]", "https://example.com/>x<")))))
                .isEqualTo("[page\\]](<https://example.com/x>)\n");
    }
}
