package dev.gonogo.decision;

import static dev.gonogo.talk.Words.code;
import static dev.gonogo.talk.Words.say;

import dev.gonogo.form.Arguments;
import dev.gonogo.form.Form;
import dev.gonogo.form.Parameter;
import dev.gonogo.plan.Press;
import dev.gonogo.port.DialogEntries;
import dev.gonogo.port.Upload;
import dev.gonogo.process.Ask;
import dev.gonogo.release.Attachment;
import dev.gonogo.release.Decision;
import dev.gonogo.release.ReleaseId;
import dev.gonogo.talk.Button;
import dev.gonogo.talk.Dialog;
import dev.gonogo.talk.Reply;
import dev.gonogo.talk.Words;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** {@code tick}: ticks a line of a checklist. A dialog asks for the evidence if none was typed. */
public final class Tick extends ReleaseChoice {
    private static final int MOST_BUTTONS = 4;
    private static final String ITEM = "item";
    private static final int MOST_FILES = 5;
    private static final long A_MEGABYTE = 1_000_000;
    private static final long MOST_BYTES = 8 * A_MEGABYTE;

    public Tick() {
        super(
                "TICK",
                new Form(
                        "tick",
                        "Ticks an item of the checklist, with evidence",
                        Form.Speakers.ASKED,
                        List.of(
                                new Parameter(ITEM, Parameter.Kind.ITEM, true, false, "the item's name"),
                                new Parameter(
                                        FieldNames.EVIDENCE,
                                        Parameter.Kind.TEXT,
                                        false,
                                        false,
                                        "a link, or a sentence"),
                                new Parameter(
                                        "version",
                                        Parameter.Kind.VERSION,
                                        false,
                                        true,
                                        "the release, if several are open"),
                                Parameter.REPO),
                        "tick user-manual https://docs.example.org/user"));
    }

    @Override
    public List<Button> buttons(ReleaseId release, Ask ask) {
        return ask instanceof Ask.Tick tick
                ? tick.open().entrySet().stream()
                        .limit(MOST_BUTTONS)
                        .map(item -> button(
                                "Tick " + item.getValue() + "…",
                                Button.Style.PLAIN,
                                release,
                                Press.bound(tick, item.getKey()),
                                Words.NONE))
                        .toList()
                : List.of();
    }

    @Override
    public Outcome withoutRules(ReleaseId release, String why) {
        return new Outcome.NotNow(release, nothing());
    }

    private static Words nothing() {
        return say("There is nothing to tick now.");
    }

    @Override
    AskedPeople askedPeople(ReleaseState state, Input input) {
        if (!(state.ask() instanceof Ask.Tick ask)) {
            return new AskedPeople.Nobody(state.notNow("{}", nothing()));
        }
        Optional<String> item = switch (input) {
            case Input.Typed(var arguments) -> Optional.of(arguments.text(ITEM));
            case Input.Pressed(var subject, var bound) -> shown(ask, bound);
            case Input.Submitted(var subject, var bound, var entries) -> shown(ask, bound);
            case Input.Fetched(var bound, var entries, var attachments) -> shown(ask, bound);
        };
        return item.map(line -> askedPeople(state, ask, line))
                .orElseGet(() -> new AskedPeople.Nobody(
                        state.notNow("What you were shown is no longer open. Nothing was ticked.")));
    }

    private static AskedPeople askedPeople(ReleaseState state, Ask.Tick ask, String item) {
        if (!ask.open().containsKey(item)) {
            return new AskedPeople.Nobody(Outcome.refused(
                    "There is no item {} to tick for {}. Open: {}.",
                    code(VersionRefusals.shortened(item)),
                    state.version(),
                    Words.codes(ask.open().keySet(), 5)));
        }
        Set<String> people = state.stillAsked(ask.step(), ask.people());
        Words others = say(
                "{} is not yours to tick, {}.{}",
                ask.open().getOrDefault(item, item),
                code(state.login()),
                AskedPeople.upTo(people));
        return new AskedPeople.Somebody(people, MaintainersOnly.explained(others, state.holders(), state.login()));
    }

    /** The line that was shown, if it is still open on the same checklist. */
    private static Optional<String> shown(Ask.Tick ask, String bound) {
        return ask.open().keySet().stream()
                .filter(item -> Press.bound(ask, item).equals(bound))
                .findFirst();
    }

    /** What is asked of this person. */
    private static Ask.Tick asked(ReleaseState state) {
        return (Ask.Tick) state.ask();
    }

    private static String line(ReleaseState state, String bound) {
        return shown(asked(state), bound).orElseThrow();
    }

    @Override
    Outcome typed(ReleaseState state, Arguments arguments) {
        String item = arguments.text(ITEM);
        String evidence = arguments.text(FieldNames.EVIDENCE).strip();
        return evidence.isEmpty() ? dialog(state, item) : tick(state, item, evidence, List.of());
    }

    @Override
    Outcome pressed(ReleaseState state, String bound) {
        return dialog(state, line(state, bound));
    }

    private Outcome dialog(ReleaseState state, String item) {
        Ask.Tick ask = asked(state);
        return state.confirm(
                key(),
                Press.bound(ask, item),
                "Tick",
                List.of(say("{}: {}", state.version(), ask.open().getOrDefault(item, item))),
                List.of(
                        new Dialog.Text(
                                FieldNames.EVIDENCE,
                                "Evidence",
                                "a link, or a sentence; or files below",
                                false,
                                true,
                                1_000),
                        new Dialog.Files(
                                FieldNames.FILES, "Files", "screenshots, logs or snapshots", false, MOST_FILES)),
                "Tick");
    }

    @Override
    Outcome submitted(ReleaseState state, String bound, DialogEntries entries) {
        String evidence = entries.text(FieldNames.EVIDENCE);
        List<Upload> uploads = entries.uploads();
        if (evidence.isEmpty() && uploads.isEmpty()) {
            return new Outcome.Corrected(
                    FieldNames.EVIDENCE,
                    say("A tick needs evidence: a link, a sentence on what was looked at, or a file."));
        }
        long bytes = uploads.stream().mapToLong(Upload::size).sum();
        if (bytes > MOST_BYTES) {
            return new Outcome.Corrected(
                    FieldNames.FILES,
                    say(
                            "That is {} MB, and the limit is {} MB. Put it where others can find it, and give the"
                                    + " link.",
                            Math.ceilDiv(bytes, A_MEGABYTE),
                            MOST_BYTES / A_MEGABYTE));
        }
        return uploads.isEmpty()
                ? tick(state, line(state, bound), evidence, List.of())
                : new Outcome.Later(
                        Reply.say(
                                "Fetching {}. In a moment I will say here whether it is ticked.",
                                Words.codes(
                                        uploads.stream()
                                                .map(upload -> VersionRefusals.shortened(upload.name()))
                                                .toList(),
                                        5)),
                        new Outcome.Fetch(bound, entries, "Nothing was ticked."));
    }

    @Override
    Outcome fetched(ReleaseState state, String bound, DialogEntries entries, List<Attachment> attachments) {
        return tick(state, line(state, bound), entries.text(FieldNames.EVIDENCE), attachments);
    }

    private static Outcome tick(ReleaseState state, String item, String evidence, List<Attachment> attachments) {
        Ask.Tick ask = asked(state);
        return state.record(
                new Decision.Tick(state.by(), ask.step(), item, ask.commit(), ask.shown(), evidence, attachments),
                Reply.say("Ticked for {}: {}.", state.version(), ask.open().getOrDefault(item, item)));
    }
}
