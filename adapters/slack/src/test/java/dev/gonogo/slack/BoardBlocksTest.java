package dev.gonogo.slack;

import static dev.gonogo.talk.Words.code;
import static dev.gonogo.talk.Words.link;
import static dev.gonogo.talk.Words.say;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.util.json.GsonFactory;
import dev.gonogo.talk.Board;
import dev.gonogo.talk.Button;
import dev.gonogo.talk.Examples;
import dev.gonogo.talk.Line;
import dev.gonogo.talk.Mark;
import dev.gonogo.talk.Words;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BoardBlocksTest {
    private static final List<Mark> MARKS = List.of(Mark.values());

    @Test
    void aPublishingBoardLooksAsAgreed() {
        assertLooksAsAgreed("board-publishing.json", Examples.publishing());
    }

    @Test
    void aGoOrNoGoBoardLooksAsAgreed() {
        assertLooksAsAgreed("board-go-or-no-go.json", Examples.goOrNoGo());
    }

    @Test
    void theFallbackSaysEveryMarkAsAWordAndTheQuestionFirst() {
        String text = BoardBlocks.fallback(Examples.goOrNoGo());

        assertThat(text.lines().toList())
                .startsWith(
                        "0.6.6-preview · OneStepAt4time/aegis: waits for a go · 4 of 7 stages left",
                        "Go or no-go for 0.6.6-preview?   needs 1 maintainer, not ann who cut it · carol, dave can (your turn)")
                .contains("no answer yet about the required checks (cannot tell)", "publish (ahead)");
    }

    @Test
    void veryLongTextsStayWithinSlacksLimits() {
        Words endless = say(
                "{} {} {}",
                "<&>".repeat(3400),
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
                        .<Button>mapToObj(
                                number -> new Button.Choice("b".repeat(10_000), Button.Style.DANGER, "v", endless))
                        .toList(),
                endless);

        SlackLimits.assertKeptInMessage(BoardBlocks.blocks(board));
        assertThat(BoardBlocks.fallback(board)).hasSizeLessThanOrEqualTo(3000);
    }

    @Test
    void whatIsLeftOutIsCounted() {
        List<Line> lines = IntStream.range(0, 200)
                .mapToObj(number -> Line.of(Mark.AHEAD, "stage " + number, say("words")))
                .toList();

        String json = json(new Board(say("heading"), Words.NONE, lines, List.of(), List.of(), Words.NONE));

        assertThat(json).contains("stage 99").doesNotContain("stage 100").contains("… and 100 more lines");
    }

    @Test
    void detailsThatDoNotFitAreCounted() {
        List<Line> details = Collections.nCopies(45, Line.of(Mark.DONE, "", say("job")));
        Board board = new Board(
                say("heading"),
                Words.NONE,
                List.of(new Line(Mark.RUNNING, "publish", say("run"), details)),
                List.of(),
                List.of(),
                Words.NONE);

        SlackLimits.assertKeptInMessage(BoardBlocks.blocks(board));
        assertThat(json(board)).contains("and 26 more");
    }

    @Test
    void nothingIsCutWhileThereIsRoom() {
        Words endless = say("{}", "word ".repeat(300).strip());
        Board board = new Board(
                say("heading"),
                Words.NONE,
                List.of(Line.of(Mark.STOPPED, "publish", endless), Line.of(Mark.AHEAD, "verify", Words.NONE)),
                List.of(),
                List.of(),
                Words.NONE);

        assertThat(json(board)).contains(endless.plain()).doesNotContain("…");
    }

    @Test
    void anEmptyBoardIsStillAMessage() {
        SlackLimits.assertKeptInMessage(
                BoardBlocks.blocks(new Board(Words.NONE, Words.NONE, List.of(), List.of(), List.of(), Words.NONE)));
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
                        new Button.Choice("too much", Button.Style.PLAIN, "v".repeat(2001), Words.NONE),
                        new Button.OpenLink("good", "https://x.example")),
                Words.NONE);

        assertThat(json(board)).contains("good").doesNotContain("javascript").doesNotContain("too much");
    }

    @Test
    void aChoiceIsAskedOnceMoreInItsOwnWords() {
        assertThat(json(Examples.goOrNoGo())).contains("Publish `0.6.6-preview` from `9f8e7d6`?");
    }

    @Test
    void boardsOfAnySizeStayWithinSlacksLimits() {
        Random random = new Random(2026);
        for (int round = 0; round < 150; round++) {
            Board board = new Board(
                    words(random), words(random), lines(random, 2), lines(random, 2), buttons(random), words(random));

            SlackLimits.assertKeptInMessage(BoardBlocks.blocks(board));
            assertThat(BoardBlocks.fallback(board)).hasSizeLessThanOrEqualTo(3000);
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
        return switch (random.nextInt(5)) {
            case 0 -> Words.NONE;
            case 1 -> say("{}", "<&🚀".repeat(random.nextInt(900)));
            case 2 -> say("{}", code("\n".repeat(random.nextInt(4))));
            case 3 -> say("{} {}", link("", "https://x.example/" + "a".repeat(random.nextInt(2900))), code("x"));
            default -> say("a few words");
        };
    }

    private static List<Button> buttons(Random random) {
        return IntStream.range(0, random.nextInt(40))
                .<Button>mapToObj(number -> random.nextBoolean()
                        ? new Button.Choice(
                                " ".repeat(random.nextInt(3)),
                                Button.Style.PLAIN,
                                "v".repeat(random.nextInt(3000)),
                                words(random))
                        : new Button.OpenLink(
                                "🚀".repeat(random.nextInt(60)),
                                "https://x.example/" + "a".repeat(random.nextInt(4000))))
                .toList();
    }

    private static void assertLooksAsAgreed(String file, Board board) {
        List<LayoutBlock> blocks = BoardBlocks.blocks(board);
        SlackLimits.assertKeptInMessage(blocks);
        JsonObject message = new JsonObject();
        message.addProperty("text", BoardBlocks.fallback(board));
        message.add("blocks", GsonFactory.createSnakeCase().toJsonTree(blocks));
        Golden.assertUnchanged(file, message);
    }

    private static String json(Board board) {
        return GsonFactory.createSnakeCase().toJson(BoardBlocks.blocks(board)).replace("\\u0026", "&");
    }
}
