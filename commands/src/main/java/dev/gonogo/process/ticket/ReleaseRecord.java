package dev.gonogo.process.ticket;

import static dev.gonogo.talk.Words.code;
import static dev.gonogo.talk.Words.commit;
import static dev.gonogo.talk.Words.link;
import static dev.gonogo.talk.Words.person;
import static dev.gonogo.talk.Words.say;

import dev.gonogo.process.Markdown;
import dev.gonogo.process.Overrides;
import dev.gonogo.process.Situation;
import dev.gonogo.process.Stage;
import dev.gonogo.process.history.ReleaseStages;
import dev.gonogo.release.Attachment;
import dev.gonogo.release.Decision;
import dev.gonogo.release.Fact;
import dev.gonogo.talk.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What is known about a release as text: its stages, checklist, sign-offs and evidence.
 *
 * @param situation at a step of the release's present stage; the stages before it are passed
 * @param checklist line to the stage that ticks it
 */
record ReleaseRecord(Situation situation, Map<String, String> checklist) {
    /** The note on a word about a commit that the branch has left behind. */
    private static final String VOID = isVoid("the branch moved on");

    private static final String BEGIN = "<!-- gonogo keeps this up to date -->";
    private static final String END = "<!-- from here on the text is yours -->";

    /** A text with our part of it updated; what people wrote around it stays. */
    String in(String text) {
        String ours = BEGIN + "\n" + markdown() + END;
        String normal = text.replace("\r\n", "\n");
        int begin = normal.indexOf(BEGIN);
        int end = normal.indexOf(END, Math.max(0, begin));
        if (begin < 0 || end < 0) {
            return normal.isBlank() ? ours + "\n" : normal.strip() + "\n\n" + ours + "\n";
        }
        return normal.substring(0, begin) + ours + normal.substring(end + END.length());
    }

    String markdown() {
        List<String> lines = new ArrayList<>();
        lines.add("### " + Markdown.text(situation.tag()));
        stages().forEach(stage -> lines.add(box(stage.name()) + stageLine(stage)));
        section(lines, "Checklist", checklist.entrySet().stream().map(line -> line(line.getValue(), line.getKey())));
        section(lines, "Sign-offs", decided(Decision.Verdict.class).map(this::verdict));
        section(
                lines,
                "Evidence",
                Stream.concat(evidence(), decided(Decision.Tick.class).map(this::tick)));
        section(lines, "Decided", decided());
        return String.join("\n", lines) + "\n";
    }

    private static void section(List<String> lines, String title, Stream<String> content) {
        List<String> all = content.toList();
        if (!all.isEmpty()) {
            lines.addAll(List.of("", "### " + title));
            lines.addAll(all);
        }
    }

    private List<Stage> stages() {
        return ReleaseStages.stages(situation);
    }

    private String line(String stage, String text) {
        List<String> leftOut = leftOut(stage);
        return box(stage)
                + Markdown.text(text)
                + (leftOut.isEmpty() ? "" : Markdown.of(say(" (without {})", Words.codes(leftOut, 5))));
    }

    /** A stage that was left out, or no longer counts, is not ticked, however far the release is. */
    private String box(String stage) {
        List<String> names = stages().stream().map(Stage::name).toList();
        String current = situation.step().replaceFirst("/[^/]*$", "");
        boolean passed = names.contains(stage) && names.indexOf(stage) < names.indexOf(current);
        boolean counts = landmarks(stage).allMatch(mark -> voided().why(mark).isEmpty());
        return passed && counts && leftOut(stage).isEmpty() ? "- [x] " : "- [ ] ";
    }

    private List<String> leftOut(String stage) {
        return Overrides.leftOut(landmarks(stage));
    }

    private Stream<Fact.Landmark> landmarks(String stage) {
        return stages().stream().filter(one -> one.name().equals(stage)).flatMap(this::landmarks);
    }

    private Stream<Fact.Landmark> landmarks(Stage stage) {
        return Stream.iterate(1, place -> place <= stage.steps().size(), place -> place + 1)
                .flatMap(place -> voided().landmark(stage.key(place)).stream());
    }

    private String stageLine(Stage stage) {
        List<String> seen = landmarks(stage)
                .map(mark -> Markdown.of(mark.words()) + ofVoid(mark))
                .toList();
        return seen.isEmpty() ? stage.name() : stage.name() + ": " + String.join(" · ", seen);
    }

    private <D extends Decision> Stream<D> decided(Class<D> kind) {
        return situation.release().decided(kind);
    }

    private String verdict(Decision.Verdict verdict) {
        Words who = say(
                "{}: {} by {} on {}",
                stageOf(verdict.step()),
                word(verdict),
                person(verdict.by().login()),
                commit(verdict.commit()));
        String remark = switch (verdict) {
            case Decision.Go go -> go.remark();
            case Decision.NoGo no -> no.reason();
        };
        return "- "
                + Markdown.of(who)
                + (voided().is(verdict) ? VOID : "")
                + (remark.isEmpty() ? "" : ": " + Markdown.text(remark));
    }

    private static String word(Decision.Verdict verdict) {
        return verdict instanceof Decision.Go ? "go" : "no-go";
    }

    private static String stageOf(String step) {
        return step.replaceFirst("/[^/]*$", "");
    }

    private Stream<String> evidence() {
        return stages().stream()
                .flatMap(this::landmarks)
                .flatMap(mark -> new TreeMap<>(mark.values())
                        .entrySet().stream()
                                .filter(value -> value.getKey().startsWith(Fact.Landmark.EVIDENCE))
                                .map(value ->
                                        "- " + Markdown.text(value.getKey().substring(Fact.Landmark.EVIDENCE.length()))
                                                + on(mark.about()) + ofVoid(mark) + ": "
                                                + Markdown.evidence(value.getValue())));
    }

    private String tick(Decision.Tick tick) {
        List<String> evidence = new ArrayList<>();
        if (!tick.evidence().isEmpty()) {
            evidence.add(Markdown.evidence(tick.evidence()));
        }
        tick.attachments().forEach(attachment -> evidence.add(attached(attachment)));
        return "- "
                + Markdown.of(say(
                        "{} ticked by {}", code(tick.item()), person(tick.by().login())))
                + on(tick.commit()) + (Tick.isVoid(tick, situation) ? VOID : "") + ": "
                + String.join("; ", evidence);
    }

    /** The commit of a line; an empty text if it is about none. */
    private static String on(String commit) {
        return commit.isEmpty() ? "" : Markdown.of(say(" on {}", commit(commit)));
    }

    private String ofVoid(Fact.Landmark landmark) {
        return voided().why(landmark).map(ReleaseRecord::isVoid).orElse("");
    }

    private static String isVoid(String why) {
        return " (no longer counts: " + why + ")";
    }

    private RecordedEvidence voided() {
        return new RecordedEvidence(situation);
    }

    private Stream<String> decided() {
        return situation.release().decisions().stream()
                .map(decision -> decision.inTicket(situation.release()))
                .filter(words -> !words.isEmpty())
                .map(words -> "- " + Markdown.of(words));
    }

    private String attached(Attachment attachment) {
        return Markdown.of(situation
                .release()
                .attached(attachment)
                .map(seen -> say("{}", link(attachment.name(), seen.link())))
                .orElseGet(() -> say("{}", attachment.name())));
    }
}
