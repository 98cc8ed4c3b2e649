package dev.gonogo.discord;

import static dev.gonogo.talk.Words.code;
import static dev.gonogo.talk.Words.link;
import static dev.gonogo.talk.Words.person;
import static dev.gonogo.talk.Words.say;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.talk.Board;
import dev.gonogo.talk.Button;
import dev.gonogo.talk.Examples;
import dev.gonogo.talk.Line;
import dev.gonogo.talk.Mark;
import dev.gonogo.talk.Words;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import net.dv8tion.jda.api.utils.data.DataObject;
import net.dv8tion.jda.api.utils.messages.MessageCreateBuilder;
import org.junit.jupiter.api.Test;

class BoardComponentsTest {
    private static final List<Mark> MARKS = List.of(Mark.values());
    private static final BoardComponents BOARDS =
            new BoardComponents(new DiscordText(new KnownPeople(Map.of("ann", "80351110224678912"))));

    private static DataObject message(Board board) {
        return new MessageCreateBuilder()
                .useComponentsV2()
                .setAllowedMentions(List.of())
                .mentionRepliedUser(false)
                .setComponents(BOARDS.container(board))
                .build()
                .toData();
    }

    private static Board lines(Words heading, List<Line> lines) {
        return new Board(heading, Words.NONE, lines, List.of(), List.of(), Words.NONE);
    }

    private static void assertLooksAsAgreed(String file, Board board) {
        DiscordLimits.assertKeptInMessage(message(board));
        Golden.assertUnchanged(file, message(board));
    }

    @Test
    void aPublishingBoardLooksAsAgreed() {
        assertLooksAsAgreed("board-publishing.json", Examples.publishing());
    }

    @Test
    void aGoOrNoGoBoardLooksAsAgreed() {
        assertLooksAsAgreed("board-go-or-no-go.json", Examples.goOrNoGo());
    }

    @Test
    void veryLongTextsStayWithinDiscordsLimits() {
        Words endless = say(
                "{} {} {}",
                "<@*>".repeat(3400),
                code("`".repeat(10_000)),
                link("x".repeat(10_000), "https://x.example"));
        Line line = new Line(
                Mark.STOPPED, "l".repeat(10_000), endless, Collections.nCopies(40, Line.of(Mark.NOTE, "", endless)));
        Board board = new Board(
                endless,
                endless,
                Collections.nCopies(200, line),
                Collections.nCopies(200, line),
                IntStream.range(0, 40)
                        .<Button>mapToObj(number ->
                                new Button.Choice("b".repeat(10_000), Button.Style.DANGER, "v" + number, endless))
                        .toList(),
                endless);

        DiscordLimits.assertKeptInMessage(message(board));
    }

    @Test
    void whatIsLeftOutIsCounted() {
        List<Line> lines = IntStream.range(0, 400)
                .mapToObj(number -> Line.of(Mark.AHEAD, "stage " + number, say("words")))
                .toList();

        String json = message(lines(say("heading"), lines)).toString();

        int shown = (int) IntStream.range(0, 400)
                .filter(number -> json.contains("stage " + number + "*"))
                .count();
        assertThat(shown).isBetween(50, 399);
        assertThat(json).contains("… and " + (400 - shown) + " more lines");
    }

    @Test
    void nothingIsCutWhileThereIsRoom() {
        Words endless = say("{}", "word ".repeat(500).strip());

        String json = message(lines(
                        say("heading"),
                        List.of(Line.of(Mark.STOPPED, "publish", endless), Line.of(Mark.AHEAD, "verify", Words.NONE))))
                .toString();

        assertThat(json).contains(endless.plain()).doesNotContain("…");
    }

    @Test
    void detailsOfAWordOrTwoStandSideBySide() {
        List<Line> jobs = List.of(
                Line.of(Mark.DONE, "", say("test")),
                Line.of(Mark.RUNNING, "", say("publish")),
                Line.of(Mark.NOTE, "", say("a sentence that is longer than a few words")));

        String json = message(lines(say("heading"), List.of(new Line(Mark.RUNNING, "publish", say("run"), jobs))))
                .toString();

        assertThat(json).contains("-# ✔ test\u2003▶ publish\\n-# ! a sentence");
    }

    @Test
    void anEmptyBoardIsStillAMessage() {
        DiscordLimits.assertKeptInMessage(message(lines(Words.NONE, List.of())));
    }

    @Test
    void aButtonCarriesItsValueAsItsId() {
        assertThat(message(Examples.goOrNoGo()).toString())
                .contains("\"custom_id\":\"go aegis/0.6.6-preview/1 9f8e7d6a\"");
    }

    @Test
    void aButtonThatWouldNotWorkIsLeftOut() {
        Board board = new Board(
                say("heading"),
                Words.NONE,
                List.of(),
                List.of(),
                List.of(
                        new Button.OpenLink("bad", "javascript:alert(1)"),
                        new Button.Choice("too much", Button.Style.PLAIN, "v".repeat(101), Words.NONE),
                        new Button.Choice("first", Button.Style.PLAIN, "same", Words.NONE),
                        new Button.Choice("second", Button.Style.PLAIN, "same", Words.NONE),
                        new Button.OpenLink("good", "https://x.example")),
                Words.NONE);

        assertThat(message(board).toString())
                .contains("good", "first")
                .doesNotContain("javascript", "too much", "second");
    }

    @Test
    void boardsOfAnySizeStayWithinDiscordsLimits() {
        Random random = new Random(2026);
        for (int round = 0; round < 200; round++) {
            Board board = new Board(
                    words(random), words(random), lines(random, 2), lines(random, 2), buttons(random), words(random));

            DiscordLimits.assertKeptInMessage(message(board));
        }
    }

    private static List<Line> lines(Random random, int depth) {
        return IntStream.range(0, random.nextInt(depth == 2 ? 80 : 25))
                .mapToObj(number -> new Line(
                        MARKS.get(random.nextInt(MARKS.size())),
                        random.nextBoolean() ? "" : "label".repeat(random.nextInt(20)),
                        words(random),
                        depth == 0 || random.nextInt(4) > 0 ? List.of() : lines(random, depth - 1)))
                .toList();
    }

    private static Words words(Random random) {
        return switch (random.nextInt(6)) {
            case 0 -> Words.NONE;
            case 1 -> say("{}", "<*:🚀".repeat(random.nextInt(900)));
            case 2 -> say("{}", code("\n".repeat(random.nextInt(4))));
            case 3 -> say("{} {}", link("", "https://x.example/" + "a".repeat(random.nextInt(480))), code("x"));
            case 4 -> say("{}", person("ann"));
            default -> say("a few words");
        };
    }

    private static List<Button> buttons(Random random) {
        return IntStream.range(0, random.nextInt(40))
                .<Button>mapToObj(number -> random.nextBoolean()
                        ? new Button.Choice(
                                " ".repeat(random.nextInt(3)),
                                Button.Style.PLAIN,
                                "v".repeat(random.nextInt(150)),
                                words(random))
                        : new Button.OpenLink(
                                "🚀".repeat(random.nextInt(60)),
                                "https://x.example/" + "a".repeat(random.nextInt(800))))
                .toList();
    }
}
