package dev.gonogo.lookalike.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class SlackTextTest {
    private final SlackText text = new SlackText(Workspace.example(), () -> Instant.parse("2026-11-21T09:00:00Z"));

    @Test
    void markUpIsReadNotShown() {
        assertThat(text.mrkdwn("*0.6.6-preview* is `public`, _really_ and ~not~ gone"))
                .isEqualTo("0.6.6-preview is public, really and not gone");
    }

    @Test
    void starsThatAreNotMarkUpStay() {
        assertThat(text.mrkdwn("no release/* and no v* tag, 2*3*4, snake_case_name"))
                .isEqualTo("no release/* and no v* tag, 2*3*4, snake_case_name");
    }

    @Test
    void nothingIsMarkedWithinCode() {
        assertThat(text.mrkdwn("`*a*` and ```\n_b_\n```")).isEqualTo("*a* and _b_");
    }

    @Test
    void linksPeopleRoomsAndBroadcastsAreNamed() {
        assertThat(text.mrkdwn(
                        "<https://x.example/1|#2436> by <@U0ANN> in <#C0RELEASES|old> <!here> <https://x.example>"))
                .isEqualTo("#2436 by @ann in #releases @here https://x.example");
    }

    @Test
    void escapedTextIsDecodedOnceAndCannotMention() {
        assertThat(text.mrkdwn("a &lt;@U0ANN&gt; &amp;amp; b")).isEqualTo("a <@U0ANN> &amp; b");
    }

    @Test
    void datesAreWrittenInUtc() {
        assertThat(text.mrkdwn("<!date^1795168920^{date_num} {time}|then>")).isEqualTo("2026-11-20 10:02");
        assertThat(text.mrkdwn("<!date^1795168920^{date_short}|then>")).isEqualTo("Nov 20, 2026");
        assertThat(text.mrkdwn("<!date^1795168920^{date}|then>")).isEqualTo("November 20th, 2026");
        assertThat(text.mrkdwn("<!date^1795168920^{date_short_pretty} {time}|then>"))
                .isEqualTo("yesterday 10:02");
        assertThat(text.mrkdwn("<!date^1795082520^{date_short_pretty} {time}|then>"))
                .isEqualTo("Nov 19, 2026 10:02");
        assertThat(text.mrkdwn("<!date^nonsense^{time}|then>")).isEqualTo("then");
        assertThat(text.mrkdwn("<!date^1795168920^{unknown}|then>")).isEqualTo("then");
    }

    @Test
    void blocksReadLikeThePage() {
        String blocks = """
                [{"type":"header","text":{"type":"plain_text","text":"Go or no-go?"}},
                 {"type":"section","text":{"type":"mrkdwn","text":"commit *9f8e7d6*"},
                  "fields":[{"type":"mrkdwn","text":"one"}]},
                 {"type":"context","elements":[{"type":"mrkdwn","text":"a"},{"type":"plain_text","text":"b"}]},
                 {"type":"divider"},
                 {"type":"actions","elements":[
                   {"type":"button","text":{"type":"plain_text","text":"Go"}},
                   {"type":"button","text":{"type":"plain_text","text":"No-go…"}}]}]
                """;
        assertThat(text.blocks(Json.parse(blocks).orElseThrow(), "unused"))
                .isEqualTo("Go or no-go?\ncommit 9f8e7d6\none\na  b\n────────\n[Go]  [No-go…]");
    }
}
