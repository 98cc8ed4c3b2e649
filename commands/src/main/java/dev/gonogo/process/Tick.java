package dev.gonogo.process;

import static dev.gonogo.talk.Words.link;
import static dev.gonogo.talk.Words.person;
import static dev.gonogo.talk.Words.say;

import dev.gonogo.release.Attachment;
import dev.gonogo.release.Decision;
import dev.gonogo.release.Release;
import dev.gonogo.talk.Words;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * {@code tick}: a checklist that people look after by hand, each line with its evidence (B-11, B-21, B-34, B-42, B-45). An
 * attachment is in the repository before the line counts as ticked.
 *
 * @param role who may tick
 * @param items name to title, in order
 */
public record Tick(String role, Map<String, String> items) implements Step {
    private static final String RULE = "tick";

    public Tick {
        items = Collections.unmodifiableMap(new LinkedHashMap<>(items));
    }

    @Override
    public Progress progress(Situation situation) {
        Optional<Attachment> toPush = toPush(situation);
        if (toPush.isPresent()) {
            Attachment attachment = toPush.get();
            return new Progress.Due(
                    new Act.PushAttachment(attachment), say("putting {} into the repository", attachment.name()));
        }
        List<Finding> findings = new ArrayList<>();
        Map<String, String> open = new LinkedHashMap<>();
        Map<String, String> evidence = new LinkedHashMap<>();
        items.forEach((item, title) -> {
            Optional<Decision.Tick> ticked = ticked(situation, item);
            findings.add(ticked.map(tick -> held(title, tick, situation.release()))
                    .orElseGet(() -> Finding.notHeld(RULE, "{}: not ticked yet.", title)));
            ticked.ifPresentOrElse(tick -> evidence.put(item, tick.evidence()), () -> open.put(item, title));
        });
        if (open.isEmpty()) {
            return new Progress.Done(say("ticked: {}", String.join(", ", items.values())), evidence);
        }
        return new Progress.Waiting(
                say("{} of {} to tick: {}", open.size(), items.size(), String.join(", ", open.values())),
                findings,
                new Ask.Tick(situation.step(), situation.process().people(role), open));
    }

    /** The first attachment that is in the store only. */
    private Optional<Attachment> toPush(Situation situation) {
        return items.keySet().stream()
                .flatMap(item -> ticked(situation, item).stream())
                .flatMap(tick -> tick.attachments().stream())
                .filter(attachment -> situation.release().attached(attachment).isEmpty())
                .findFirst();
    }

    private static Optional<Decision.Tick> ticked(Situation situation, String item) {
        return situation
                .release()
                .decided(Decision.Tick.class)
                .filter(tick ->
                        tick.step().equals(situation.step()) && tick.item().equals(item))
                .reduce((earlier, later) -> later);
    }

    private static Finding held(String title, Decision.Tick tick, Release release) {
        return Finding.held(
                RULE, "{}: ticked by {}, {}", title, person(tick.by().login()), Words.join(", ", said(tick, release)));
    }

    private static List<Words> said(Decision.Tick tick, Release release) {
        List<Words> said = new ArrayList<>();
        if (!tick.evidence().isEmpty()) {
            said.add(say("{}", tick.evidence()));
        }
        tick.attachments()
                .forEach(attachment -> release.attached(attachment)
                        .ifPresent(seen -> said.add(say("{}", link(attachment.name(), seen.link())))));
        return said;
    }

    @Override
    public Words explain() {
        return say("{} tick: {}", Words.code(role), String.join(", ", items.values()));
    }
}
