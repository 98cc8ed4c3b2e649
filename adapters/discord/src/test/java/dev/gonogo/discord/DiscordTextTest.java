package dev.gonogo.discord;

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
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class DiscordTextTest {
    private static final DiscordText TEXT =
            new DiscordText(new KnownPeople(Map.of("ann", "80351110224678912", "mallory", "123> @everyone")));
    /** What this class may write itself, and escaped characters. */
    private static final Pattern OURS = Pattern.compile(
            "\\\\.|\\[[^\\[\\]\\n]*\\]\\(<https?://[^<>\\s]+>\\)|<https?://[^<>\\s]+>|<t:-?\\d+:[fR]>|<@80351110224678912>|`[^`\\n]*`|\\*\\*");

    private static String shown(Words words) {
        return TEXT.markdown(words, 3000);
    }

    @Test
    void signsThatMeanSomethingAreEscaped() {
        assertThat(shown(say("a {}", "*b* _c_ ~d~ `e` |f| \\g # h")))
                .isEqualTo("a \\*b\\* \\_c\\_ \\~d\\~ \\`e\\` \\|f\\| \\\\g \\# h");
    }

    @Test
    void textFromOutsideMentionsNobodyAndLinksNothing() {
        assertThat(shown(say("{}", "@everyone <@80351110224678912> <#1> <t:1:R> :tada: https://x.example [a](b)")))
                .isEqualTo(
                        "\\@everyone \\<\\@80351110224678912\\> \\<\\#1\\> \\<t\\:1\\:R\\> \\:tada: https\\://x.example \\[a\\](b)");
    }

    @Test
    void aLineFromOutsideBeginsNoList() {
        assertThat(shown(say("{}", "- a - b"))).isEqualTo("\\- a - b");
    }

    @Test
    void aBacktickDoesNotBreakOutOfCode() {
        assertThat(shown(say("{}", code("a` *b* `c")))).isEqualTo("`aˋ *b* ˋc`");
    }

    @Test
    void strongIsBold() {
        assertThat(shown(say("{}", strong("a* b")))).isEqualTo("**a\\* b**");
    }

    @Test
    void aLinkEscapesItsAddressAndItsText() {
        assertThat(shown(say("{}", link("#1 [x](y)", "https://x.example/?a=1&b=<2>\\"))))
                .isEqualTo("[\\#1 ［x］(y)](<https://x.example/?a=1&b=%3C2%3E%5C>)");
    }

    @Test
    void onlyWebAddressesBecomeLinks() {
        for (String url : List.of("javascript:alert(1)", "file:///etc/passwd", "https://", "https://a b", "@here")) {
            assertThat(shown(say("{}", link("text", url)))).isEqualTo("text");
        }
    }

    @Test
    void aMomentIsShownWithItsDayInTheReadersOwnTimeAndFreshnessAsADistance() {
        Instant moment = Instant.parse("2026-11-20T10:02:33Z");

        assertThat(shown(say("until {}, as of {}", new Span.Moment(moment), new Span.Ago(moment))))
                .isEqualTo("until <t:1795168953:f>, as of <t:1795168953:R>");
    }

    @Test
    void aPersonWhomWeKnowIsShownAsDiscordShowsPeople() {
        assertThat(shown(say("{} {}", person("ann"), person("bob_b")))).isEqualTo("<@80351110224678912> \\@bob\\_b");
    }

    @Test
    void aUserIdThatIsNoneIsNotWritten() {
        assertThat(shown(say("{}", person("mallory")))).isEqualTo("\\@mallory");
    }

    @Test
    void linesAndControlCharactersAreFlattened() {
        assertThat(shown(say("{}", "a\r\nb\u0000c\u2028d\te"))).isEqualTo("a b c d e");
        assertThat(DiscordText.plain("a\nb\u0007c", 100)).isEqualTo("a b c");
        assertThat(DiscordText.plain(" \n ", 100)).isEqualTo("-");
    }

    @Test
    void invisibleCharactersAndTurnsOfDirectionAreDropped() {
        assertThat(shown(say("{}", "v1\u202E0.2\u200B\uFEFF"))).isEqualTo("v10.2");
    }

    @Test
    void cuttingKeepsCodePointsWholeAndSaysSo() {
        Words rockets = say("{}", "🚀".repeat(10));

        assertThat(TEXT.markdown(rockets, 6)).isEqualTo("🚀🚀…");
        assertThat(DiscordText.plain(rockets.plain(), 6)).isEqualTo("🚀🚀…");
        assertThat(TEXT.markdown(rockets, 20)).isEqualTo("🚀".repeat(10));
    }

    @Test
    void cuttingNeverEndsInsideMarkup() {
        assertThat(TEXT.markdown(say("{}", code("abcdefgh")), 7)).isEqualTo("`abcd`…");
        assertThat(TEXT.markdown(say("{}", strong("abcdefgh")), 9)).isEqualTo("**abcd**…");
        assertThat(TEXT.markdown(say("{}", "a*b*c"), 6)).isEqualTo("a\\*b…");
        assertThat(TEXT.markdown(say("x {}", link("run 412", "https://x.example/long")), 9))
                .isEqualTo("x run 41…");
    }

    @Test
    void whateverComesFromOutsideOnlyOurOwnMarkupAppears() {
        Random random = new Random(412);
        for (int round = 0; round < 3000; round++) {
            int most = 2 + random.nextInt(120);

            String text = TEXT.markdown(hostileWords(random), most);

            assertThat(text.length()).isLessThanOrEqualTo(most);
            assertThat(OURS.matcher(text).replaceAll(""))
                    .doesNotContain("<", ">", "\n", "\r", "@", "*", "_", "~", "|", "`", "[", "]", "#", "\\");
        }
    }

    private static Words hostileWords(Random random) {
        return say(
                "{}{}{}{}{}{}{}",
                hostile(random),
                code(hostile(random)),
                strong(hostile(random)),
                link(hostile(random), "https://x.example/" + hostile(random)),
                person(random.nextBoolean() ? "ann" : hostile(random)),
                new Span.Moment(Instant.ofEpochSecond(random.nextInt())),
                new Span.Ago(Instant.ofEpochSecond(random.nextInt())));
    }

    private static String hostile(Random random) {
        List<String> pieces = List.of(
                "@everyone",
                "<@1>",
                "<",
                ">",
                "[",
                "]",
                "(",
                ")",
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
                ":",
                "\\",
                "#",
                "-");
        StringBuilder text = new StringBuilder();
        for (int count = random.nextInt(12); count > 0; count--) {
            text.append(pieces.get(random.nextInt(pieces.size())));
        }
        return text.toString();
    }
}
