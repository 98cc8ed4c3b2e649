package dev.gonogo.decision;

import static dev.gonogo.decision.DecisionScene.asked;
import static dev.gonogo.decision.DecisionScene.recorded;
import static dev.gonogo.decision.DecisionScene.words;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.plan.Press;
import dev.gonogo.port.DialogEntries;
import dev.gonogo.port.Upload;
import dev.gonogo.process.Ask;
import dev.gonogo.process.Scene;
import dev.gonogo.release.Attachment;
import dev.gonogo.release.Decision;
import dev.gonogo.talk.Dialog;
import dev.gonogo.talk.Reply;
import dev.gonogo.talk.Words;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The people responsible tick the lines of a checklist, each with its evidence. */
@Tag("B-21")
class TickTest {
    private static final Ask.Tick LIST = new Ask.Tick(
            "review/1", Set.of("dora"), Map.of("manual", "User manual", "lab", "Lab cluster"), Scene.MAIN, List.of(11));
    private static final String MANUAL = Press.bound(LIST, "manual");

    private record File(String name, long size) implements Upload {
        @Override
        public byte[] content() {
            throw new IllegalStateException("a decision fetches nothing");
        }
    }

    private static DecisionScene dora() {
        return scene("dora", LIST);
    }

    private static DecisionScene scene(String login, Ask ask) {
        return DecisionScene.of(login, ask, Scene.preview().role("docs", "dora"));
    }

    private static Decision.Tick tick(String evidence, Attachment... attachments) {
        return new Decision.Tick(
                Scene.by("dora"), "review/1", "manual", Scene.MAIN, List.of(11), evidence, List.of(attachments));
    }

    @Test
    void aTickIsRecordedWithItsEvidence() {
        Outcome typed = dora().types(new Tick(), "item", "manual", "evidence", " https://docs.example.org ");

        assertThat(recorded(typed)).isEqualTo(tick("https://docs.example.org"));
        assertThat(words(typed)).isEqualTo("Ticked for 0.6.6-preview: User manual.");
        assertThat(recorded(dora().submits(new Tick(), MANUAL, "evidence", "read it")))
                .isEqualTo(tick("read it"));
    }

    @Test
    void withoutEvidenceADialogAsksForIt() {
        Outcome.Confirm dialog = asked(dora().types(new Tick(), "item", "manual", "evidence", " "));

        assertThat(words(dialog)).isEqualTo("0.6.6-preview: User manual");
        assertThat(dialog.key()).isEqualTo("TICK");
        assertThat(dialog.bound()).isEqualTo(MANUAL);
        assertThat(dialog.title()).isEqualTo("Tick");
        assertThat(dialog.submit()).isEqualTo("Tick");
        assertThat(dialog.fields())
                .containsExactly(
                        new Dialog.Text(
                                "evidence", "Evidence", "a link, or a sentence; or files below", false, true, 1_000),
                        new Dialog.Files("files", "Files", "screenshots, logs or snapshots", false, 5));
        assertThat(asked(dora().presses(new Tick(), MANUAL))).isEqualTo(dialog);
    }

    @Test
    void aDialogWithoutEvidenceIsCorrected() {
        assertThat(words(dora().submits(new Tick(), MANUAL, "evidence", " ")))
                .isEqualTo("evidence: A tick needs evidence: a link, a sentence on what was looked at, or a file.");
    }

    @Test
    void filesAreFetchedBeforeAnythingIsTicked() {
        DialogEntries entries =
                new DialogEntries(Map.of("evidence", "see there"), List.of(new File("a.png", 8_000_000)));

        assertThat(dora().submits(new Tick(), MANUAL, entries))
                .isEqualTo(new Outcome.Later(
                        Reply.say(
                                "Fetching {}. In a moment I will say here whether it is ticked.",
                                Words.codes(List.of("a.png"), 5)),
                        new Outcome.Fetch(MANUAL, entries, "Nothing was ticked.")));
    }

    @Test
    void whatWasFetchedIsAttached() {
        Attachment image = new Attachment("a.png", "00".repeat(32));
        DialogEntries entries = new DialogEntries(Map.of("evidence", "see there"), List.of(new File("a.png", 1)));

        assertThat(recorded(new Tick().answer(dora().present(), new Input.Fetched(MANUAL, entries, List.of(image)))))
                .isEqualTo(tick("see there", image));
        assertThat(words(new Tick().answer(dora().present(), new Input.Fetched("moved", entries, List.of(image)))))
                .isEqualTo("not now: What you were shown is no longer open. Nothing was ticked.");
        assertThat(words(new Tick()
                        .answer(scene("ann", LIST).present(), new Input.Fetched(MANUAL, entries, List.of(image)))))
                .isEqualTo("User manual is not yours to tick, ann. It is up to dora.");
    }

    @Test
    void filesMayHaveEightMegabytesInAll() {
        DialogEntries entries =
                new DialogEntries(Map.of(), List.of(new File("a.png", 8_000_000), new File("b.png", 1)));

        assertThat(words(dora().submits(new Tick(), MANUAL, entries)))
                .isEqualTo("files: That is 9 MB, and the limit is 8 MB. Put it where others can find it, and give the"
                        + " link.");
    }

    @Test
    void whatIsNotOpenIsNotTicked() {
        assertThat(words(scene("dora", Ask.OnForge.NOWHERE).types(new Tick(), "item", "manual")))
                .isEqualTo("not now: There is nothing to tick now.");
        assertThat(words(dora().types(new Tick(), "item", "slides")))
                .startsWith("There is no item slides to tick for 0.6.6-preview. Open: ")
                .contains("manual", "lab");
        assertThat(words(dora().presses(new Tick(), "manual.000000")))
                .isEqualTo("not now: What you were shown is no longer open. Nothing was ticked.");
        assertThat(words(dora().submits(new Tick(), "manual.000000", "evidence", "read it")))
                .isEqualTo("not now: What you were shown is no longer open. Nothing was ticked.");
    }

    @Test
    void whoDoesNotLookAfterItIsToldWhoDoes() {
        for (Outcome outcome : List.of(
                scene("ann", LIST).types(new Tick(), "item", "manual", "evidence", "read it"),
                scene("ann", LIST).presses(new Tick(), MANUAL),
                scene("ann", LIST).submits(new Tick(), MANUAL, "evidence", "read it"))) {
            assertThat(words(outcome)).isEqualTo("User manual is not yours to tick, ann. It is up to dora.");
        }
    }
}
