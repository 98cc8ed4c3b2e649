package dev.gonogo.console;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.port.Chat;
import dev.gonogo.talk.Board;
import dev.gonogo.talk.Dialog;
import dev.gonogo.talk.Examples;
import dev.gonogo.talk.Notice;
import dev.gonogo.talk.Room;
import dev.gonogo.talk.Words;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ConsoleTest {
    static final Room ROOM = new Room("console", "desk");
    private static final Dialog TICK = new Dialog(
            "ticket-1",
            "Tick",
            List.of(),
            List.of(
                    new Dialog.Text("evidence", "Evidence", "", false, true, 100),
                    new Dialog.Files("files", "Files", "screenshots", false, 2)),
            "Tick");

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final AtomicInteger ids = new AtomicInteger();

    private Console typing(String... lines) {
        ConsoleUser consoleUser = new ConsoleUser("ann", ROOM, () -> "id" + ids.incrementAndGet());
        String input = String.join("\n", lines) + "\n";
        return Console.over(new ByteArrayInputStream(input.getBytes(UTF_8)), out, consoleUser, ZoneOffset.UTC);
    }

    private String printed() {
        return out.toString(UTF_8);
    }

    @Test
    void aLineIsGivenToTheConversationWithOrWithoutTheSlash() {
        ScriptedConversation conversation = ScriptedConversation.agreeing();

        int code =
                typing("cut 0.6.6-preview", "  /release status", "/release", "").run(conversation);

        assertThat(code).isZero();
        assertThat(conversation.heard)
                .containsExactly(
                        "said id1 ann in console:desk: cut 0.6.6-preview",
                        "said id2 ann in console:desk: status",
                        "said id3 ann in console:desk: ");
    }

    @Test
    void onlyTheWholeWordReleaseIsTakenOff() {
        ScriptedConversation conversation = ScriptedConversation.agreeing();

        typing("/releasecut 1.0.0").run(conversation);

        assertThat(conversation.heard).containsExactly("said id1 ann in console:desk: /releasecut 1.0.0");
    }

    @Test
    void exitEndsItBeforeTheInputEnds() {
        ScriptedConversation conversation = ScriptedConversation.agreeing();

        assertThat(typing("exit", "cut 0.6.6-preview").run(conversation)).isZero();

        assertThat(conversation.heard).isEmpty();
    }

    @Test
    void aReplyIsPrintedBelowTheLine() throws IOException {
        ScriptedConversation conversation = new ScriptedConversation(said -> Examples.refusal());

        typing("cut 0.6.6-preview.1").run(conversation);

        Golden.matches("reply.txt", printed());
    }

    @Test
    void aNumberPressesThatButtonOfTheLastBoardAfterAYes() {
        ScriptedConversation conversation = ScriptedConversation.agreeing();
        Console console = typing("1", "y", "2");
        console.chat().post(ROOM, "board/old", Examples.publishing());
        console.chat().post(ROOM, "board/new", Examples.goOrNoGo());

        console.run(conversation);

        assertThat(printed()).contains("Publish 0.6.6-preview from 9f8e7d6? [y/N]");
        assertThat(conversation.heard)
                .containsExactly(
                        "pressed id3: go aegis/0.6.6-preview/1 9f8e7d6a",
                        "pressed id4: no-go aegis/0.6.6-preview/1 9f8e7d6a");
    }

    @Test
    void nothingButAYesPressesAButtonThatAsksOnceMore() {
        ScriptedConversation conversation = ScriptedConversation.agreeing();
        Console console = typing("1", "", "1", "n", "1", "yy", "1");
        console.chat().post(ROOM, "board/new", Examples.goOrNoGo());

        console.run(conversation);

        assertThat(conversation.heard).isEmpty();
        assertThat(printed()).contains("Not pressed.");
    }

    @Test
    void aNumberWithoutAButtonIsSaidSo() {
        ScriptedConversation conversation = ScriptedConversation.agreeing();
        Console console = typing("1", "0", "3");
        console.run(conversation);

        assertThat(printed()).contains("no button 1", "no button 0", "no button 3");
        assertThat(conversation.heard).isEmpty();
    }

    @Test
    void aLinkButtonShowsItsAddress() {
        Console console = typing("1");
        console.chat().post(ROOM, "board", Examples.publishing());

        console.run(ScriptedConversation.agreeing());

        assertThat(printed()).endsWith("Open run (https://github.com/OneStepAt4time/aegis/actions/runs/412)\n");
    }

    @Test
    void aDialogAsksFieldByFieldAndKeepsWhatWasTyped() throws IOException {
        ScriptedConversation conversation = new ScriptedConversation(said -> Examples.noGo());

        typing("no-go", " #2431 ", "The changelog misses", "  the fix", "").run(conversation);

        assertThat(conversation.heard.getLast())
                .isEqualTo("submitted ticket-1: {issue= #2431 , reason=The changelog misses\n  the fix}");
        Golden.matches("dialog.txt", printed());
    }

    @Test
    @Tag("B-19")
    void filesAreHandedOverByTheirPaths(@TempDir Path folder) throws IOException {
        Path shot = Files.writeString(folder.resolve("shot 1.png"), "pixels");
        ScriptedConversation conversation = new ScriptedConversation(said -> TICK);

        typing("tick manual", "read it", "", folder + "/none.png", "", shot.toString(), "")
                .run(conversation);

        assertThat(conversation.heard.getLast()).isEqualTo("submitted ticket-1: {evidence=read it}");
        assertThat(conversation.uploads).singleElement().satisfies(upload -> {
            assertThat(upload.name()).isEqualTo("shot 1.png");
            assertThat(upload.size()).isEqualTo(6);
            assertThat(upload.content()).asString(UTF_8).isEqualTo("pixels");
        });
        assertThat(printed())
                .contains(
                        "Files (screenshots; one path in each line), an empty line ends it:",
                        "There is no file " + folder + "/none.png.");
    }

    @Test
    @Tag("B-19")
    void tooManyFilesAreAskedForAgain(@TempDir Path folder) throws IOException {
        String shot = Files.writeString(folder.resolve("shot.png"), "pixels").toString();
        ScriptedConversation conversation = new ScriptedConversation(said -> TICK);

        typing("tick manual", "read it", "", shot, shot, shot, "", "").run(conversation);

        assertThat(conversation.uploads).isEmpty();
        assertThat(printed()).contains("That is too many: at most 2 files.");
    }

    @Test
    void whatIsTooLongForAFieldIsAskedAgain() {
        ScriptedConversation conversation = new ScriptedConversation(said -> Examples.noGo());

        typing("no-go", "123456789", "2431", "because", "").run(conversation);

        assertThat(printed()).contains("at most 8 characters");
        assertThat(conversation.heard.getLast()).contains("issue=2431");
    }

    @Test
    @Tag("A-27")
    void onlyTheFieldThatHasToBeCorrectedIsAskedAgain() {
        ScriptedConversation conversation = new ScriptedConversation(said -> Examples.noGo());
        conversation.corrects("issue", "That is no issue.");

        typing("no-go", "2413", "because", "", "2431").run(conversation);

        assertThat(conversation.heard.getLast()).contains("issue=2431", "because");
        assertThat(printed()).contains("That is no issue.", "Submitted.");
    }

    @Test
    void aDialogThatIsLeftOpenSubmitsNothing() {
        ScriptedConversation conversation = new ScriptedConversation(said -> Examples.noGo());

        assertThat(typing("no-go", "2431", "half a sentence").run(conversation)).isZero();

        assertThat(conversation.heard).hasSize(1);
        assertThat(printed()).contains("Nothing was sent.");
    }

    @Test
    void aBoardIsPrintedAgainOnlyWhenItChanged() {
        Chat chat = typing().chat();
        String message = chat.post(ROOM, "board", Examples.publishing());
        String once = printed();
        Board later = Examples.publishing().withFooter(Words.say("as of later"));

        assertThat(chat.update(ROOM, message, later)).isTrue();
        assertThat(printed()).isEqualTo(once);

        assertThat(chat.update(ROOM, message, Examples.goOrNoGo())).isTrue();
        assertThat(printed()).startsWith(once).contains("waits for a go");
    }

    @Test
    void aBoardOfAnEarlierProcessIsNotKnown() {
        assertThat(typing().chat().update(ROOM, "id-of-yesterday", Examples.publishing()))
                .isFalse();
        assertThat(printed()).isEmpty();
    }

    @Test
    void whatWasPostedIsFoundBySubjectRoomAndThread() {
        Chat chat = typing().chat();
        String message = chat.post(ROOM, "board/1", Examples.publishing());
        chat.notice(ROOM, message, "notice/1", new Notice("go", Words.say("Your turn."), List.of()));

        assertThat(chat.find(ROOM, "", "board/1")).contains(message);
        assertThat(chat.find(ROOM, message, "notice/1")).isPresent();
        assertThat(chat.find(ROOM, "", "notice/1")).isEmpty();
        assertThat(chat.find(ROOM, "", "board/2")).isEmpty();
    }

    @Test
    void aNoticeIsALineThatNamesWhomWeWaitFor() {
        typing().chat().notice(ROOM, "m", "s", new Notice("go", Words.say("go: your turn."), List.of("carol", "dave")));

        assertThat(printed()).isEqualTo("» go: your turn. (for carol, dave)\n");
    }
}
