package dev.gonogo.slack;

import static dev.gonogo.talk.Words.code;
import static dev.gonogo.talk.Words.link;
import static dev.gonogo.talk.Words.person;
import static dev.gonogo.talk.Words.say;
import static dev.gonogo.talk.Words.strong;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.talk.Span;
import dev.gonogo.talk.Words;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class SlackTextTest {
    private static final Pattern ALLOWED_CONTROL = Pattern.compile(
            "<https?://[^<>|\\s]+(\\|[^<>|\\n]*)?>|<!date\\^-?\\d+\\^\\{date_short} \\{time}\\|[^<>|]*>");

    @Test
    void theThreeControlCharactersAreEscapedEverywhere() {
        assertThat(shown(say("a {} {} {} {}", "<&>", code("<&>"), strong("<&>"), person("<&>"))))
                .isEqualTo("a &lt;&amp;&gt; `&lt;&amp;&gt;` *&lt;&amp;&gt;* @&lt;&amp;&gt;");
    }

    @Test
    void textFromOutsideMentionsNobody() {
        String hostile = "<!channel> <!here|x> <@U012AB3CD> <#C012AB3CD> <!subteam^S1> <mailto:a@b.c|x>";

        String text = shown(say(
                "{} {} {} {} {}", hostile, code(hostile), strong(hostile), person(hostile), link(hostile, "http://x")));

        assertThat(text.replaceAll("<http://x\\|[^<>]*>", "")).doesNotContain("<", ">");
    }

    @Test
    void aBacktickDoesNotBreakOutOfCode() {
        assertThat(shown(say("{}", code("a` *b* `c")))).isEqualTo("`aˋ *b* ˋc`");
    }

    @Test
    void aStarDoesNotEndBold() {
        assertThat(shown(say("{}", strong("a* b_ *c")))).isEqualTo("*a∗ bˍ ∗c*");
    }

    @Test
    void plainTextFormatsNothingButKeepsSnakeCase() {
        assertThat(shown(say("{}", "*a* _b_ ~c~ `d` release_please"))).isEqualTo("∗a∗ ˍbˍ ∼c∼ ˋdˋ release_please");
    }

    @Test
    void aLinkEscapesItsAddressAndItsText() {
        assertThat(shown(say("{}", link("a|b>c", "https://x.example/?a=1&b=<2>|3"))))
                .isEqualTo("<https://x.example/?a=1&amp;b=%3C2%3E%7C3|a∣b&gt;c>");
    }

    @Test
    void onlyWebAddressesBecomeLinks() {
        for (String url : List.of(
                "javascript:alert(1)", "file:///etc/passwd", "mailto:a@b.c", "https://", "https://a b", "!channel")) {
            assertThat(shown(say("{}", link("text", url)))).isEqualTo("text");
        }
    }

    @Test
    void aMomentIsShownWithItsDayInTheReadersOwnTime() {
        Instant moment = Instant.parse("2026-11-20T10:02:33Z");

        assertThat(shown(say("{}; {}", new Span.Moment(moment), new Span.Ago(moment))))
                .isEqualTo("<!date^1795168953^{date_short} {time}|2026-11-20 10:02 UTC>; "
                        + "<!date^1795168953^{date_short} {time}|2026-11-20 10:02 UTC>");
    }

    @Test
    void linesAndControlCharactersAreFlattened() {
        assertThat(shown(say("{}", "a\r\nb\u0000c\u2028d\te"))).isEqualTo("a b c d e");
        assertThat(SlackText.plain("a\nb\u0007c", 100)).isEqualTo("a b c");
    }

    @Test
    void invisibleCharactersAndTurnsOfDirectionAreDropped() {
        assertThat(shown(say("{}", "v1\u202E0.2\u200B\uFEFF"))).isEqualTo("v10.2");
    }

    @Test
    void emojiOfSeveralCodePointsStayWhole() {
        assertThat(shown(say("{}", "👩\u200D🚀"))).isEqualTo("👩\u200D🚀");
    }

    @Test
    void cuttingKeepsCodePointsWholeAndSaysSo() {
        Words rockets = say("{}", "🚀".repeat(10));

        assertThat(SlackText.mrkdwn(rockets, 6)).isEqualTo("🚀🚀…");
        assertThat(SlackText.plain(rockets, 6)).isEqualTo("🚀🚀…");
        assertThat(SlackText.unmarked(rockets, 6)).isEqualTo("🚀🚀…");
        assertThat(SlackText.mrkdwn(rockets, 20)).isEqualTo("🚀".repeat(10));
    }

    @Test
    void cuttingNeverEndsInsideMarkup() {
        assertThat(SlackText.mrkdwn(say("{}", code("abcdefgh")), 7)).isEqualTo("`abcd`…");
        assertThat(SlackText.mrkdwn(say("{}", strong("abcdefgh")), 7)).isEqualTo("*abcd*…");
        assertThat(SlackText.mrkdwn(say("{}", "a&b&c"), 8)).isEqualTo("a&amp;b…");
        assertThat(SlackText.mrkdwn(say("x {}", link("run 412", "https://x.example/long")), 9))
                .isEqualTo("x run 41…");
    }

    @Test
    void theTextBesideBlocksHasNoMarkupAndIsEscaped() {
        assertThat(SlackText.unmarked(say("{} {} <@U1>", code("v*"), link("run", "https://x.example")), 100))
                .isEqualTo("v* run &lt;@U1&gt;");
    }

    @Test
    void whateverComesFromOutsideOnlyOurOwnControlSequencesAppear() {
        Random random = new Random(412);
        for (int round = 0; round < 3000; round++) {
            Words words = hostileWords(random);
            int most = 2 + random.nextInt(120);

            String text = SlackText.mrkdwn(words, most);

            assertThat(text.length()).isLessThanOrEqualTo(most);
            assertThat(ALLOWED_CONTROL.matcher(text).replaceAll("")).doesNotContain("<", ">", "\n", "\r");
            assertThat(SlackText.unmarked(words, most)).doesNotContain("<", ">", "\n");
            assertThat(text.replaceAll("&(amp|lt|gt);", "")).doesNotContain("&");
        }
    }

    private static Words hostileWords(Random random) {
        return say(
                "{}{}{}{}{}{}{}",
                hostile(random),
                code(hostile(random)),
                strong(hostile(random)),
                link(hostile(random), "https://x.example/" + hostile(random)),
                person(hostile(random)),
                new Span.Moment(Instant.ofEpochSecond(random.nextInt())),
                new Span.Ago(Instant.ofEpochSecond(random.nextInt())));
    }

    private static String hostile(Random random) {
        List<String> pieces = List.of(
                "<!channel>",
                "<@U1>",
                "<",
                ">",
                "&",
                "|",
                "`",
                "*",
                "_",
                "~",
                "\n",
                "🚀",
                "\uD83D",
                "\u202E",
                "a",
                " ",
                "&lt;");
        StringBuilder text = new StringBuilder();
        for (int count = random.nextInt(12); count > 0; count--) {
            text.append(pieces.get(random.nextInt(pieces.size())));
        }
        return text.toString();
    }

    private static String shown(Words words) {
        return SlackText.mrkdwn(words, 3000);
    }
}
