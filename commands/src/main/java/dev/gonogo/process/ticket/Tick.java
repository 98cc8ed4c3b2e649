package dev.gonogo.process.ticket;

import static dev.gonogo.talk.Words.commit;
import static dev.gonogo.talk.Words.link;
import static dev.gonogo.talk.Words.person;
import static dev.gonogo.talk.Words.say;

import dev.gonogo.process.Act;
import dev.gonogo.process.Ask;
import dev.gonogo.process.Finding;
import dev.gonogo.process.Problem;
import dev.gonogo.process.Progress;
import dev.gonogo.process.Situation;
import dev.gonogo.process.Step;
import dev.gonogo.process.StepIdentity;
import dev.gonogo.process.StepOutput;
import dev.gonogo.process.StepPosition;
import dev.gonogo.process.files.OwnCommits;
import dev.gonogo.process.history.ReleaseStages;
import dev.gonogo.release.Decision;
import dev.gonogo.release.Release;
import dev.gonogo.talk.Words;
import dev.gonogo.world.Answer;
import dev.gonogo.world.Refs;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * {@code tick}: a checklist for people, each line with its evidence. A line counts as ticked only when its attachment
 * is in the repository. Until the tag exists, a tick is for the branch's head, and for a commit that differs only by
 * what the process itself commits; after that, it is for the tag.
 *
 * @param role who may tick
 * @param items name to title, in order
 * @param on the branch that is looked at, with placeholders
 */
public record Tick(String role, Map<String, String> items, String on) implements Step {
    /** What a checklist is about by default. */
    public static final String RELEASE = "{release}";

    private static final String RULE = "tick";
    private static final int MOST_SHOWN = 5;

    public Tick {
        items = Collections.unmodifiableMap(new LinkedHashMap<>(items));
    }

    /** A checklist about the release branch. */
    public Tick(String role, Map<String, String> items) {
        this(role, items, RELEASE);
    }

    @Override
    public Progress progress(Situation situation) {
        return handingOver(situation, items.keySet().stream().flatMap(item -> ticked(situation, item).stream()))
                .orElseGet(() -> looked(situation));
    }

    private Progress looked(Situation situation) {
        return situation
                .refs()
                .map(refs -> subject(situation, refs))
                .flatMap(commit -> counting(situation, commit).map(ticks -> judge(situation, commit, ticks)))
                .fold(progress -> progress, Progress.Unsure::new);
    }

    /** The commit that is looked at now; empty if there is none. */
    private String subject(Situation situation, Refs refs) {
        return refs.tag(situation.tag())
                .map(Refs.Tag::commit)
                .or(() -> refs.branch(situation.fill(on)))
                .orElse("");
    }

    /** The last tick of each line, if it counts for the commit. */
    private Answer<Map<String, Decision.Tick>> counting(Situation situation, String commit) {
        Map<String, Decision.Tick> ticks = new LinkedHashMap<>();
        Answer<Map<String, Decision.Tick>> all = new Answer.Known<>(ticks);
        for (String item : items.keySet()) {
            Optional<Decision.Tick> tick = ticked(situation, item);
            if (tick.isPresent()) {
                Answer<Boolean> counts = counts(situation, tick.get(), commit);
                counts.map(yes -> yes ? ticks.put(item, tick.get()) : null);
                all = all.flatMap(so -> counts.map(yes -> so));
            }
        }
        return all;
    }

    private static Answer<Boolean> counts(Situation situation, Decision.Tick tick, String commit) {
        return tick.commit().isEmpty() || commit.isEmpty()
                ? new Answer.Known<>(tick.commit().equals(commit))
                : OwnCommits.alone(situation, tick.commit(), commit);
    }

    /** Whether a tick is about a commit that is no longer what is released; false if this cannot be told. */
    static boolean isVoid(Decision.Tick tick, Situation situation) {
        Situation there = situation.at(tick.step());
        return ReleaseStages.stages(there).stream()
                .flatMap(stage -> stage.step(tick.step()).stream())
                .anyMatch(step -> step instanceof Tick one && one.outdated(there, tick));
    }

    private boolean outdated(Situation situation, Decision.Tick tick) {
        return situation
                .refs()
                .map(refs -> subject(situation, refs))
                .flatMap(commit -> tick.commit().isEmpty() || commit.isEmpty()
                        ? new Answer.Known<>(true)
                        : counts(situation, tick, commit))
                .fold(counts -> !counts, why -> false);
    }

    private Progress judge(Situation situation, String commit, Map<String, Decision.Tick> ticks) {
        List<Finding> findings = new ArrayList<>();
        Map<String, String> open = new LinkedHashMap<>();
        Map<String, String> evidence = new LinkedHashMap<>();
        items.forEach((item, title) -> {
            Optional<Decision.Tick> counting = Optional.ofNullable(ticks.get(item));
            findings.add(counting.map(tick -> held(title, tick, situation.release()))
                    .orElseGet(() -> open(title, ticked(situation, item))));
            counting.ifPresentOrElse(tick -> evidence.put(item, tick.evidence()), () -> open.put(item, title));
        });
        if (open.isEmpty()) {
            return new Progress.Done(say("ticked: {}", titles(items, items.size())), evidence, commit);
        }
        return new Progress.Waiting(
                say("{} still to tick: {}", open.size(), titles(open, MOST_SHOWN)),
                findings,
                new Ask.Tick(situation.step(), situation.process().people(role), open, commit));
    }

    private static Words titles(Map<String, String> items, int most) {
        return Words.clauses(
                items.values().stream().map(title -> say("{}", title)).toList(), most);
    }

    private static Finding open(String title, Optional<Decision.Tick> outdated) {
        return outdated.filter(tick -> !tick.commit().isEmpty())
                .map(tick -> Finding.notHeld(
                        RULE,
                        "{}: ticked by {} on {}, which is no longer what is released. Look again.",
                        title,
                        person(tick.by().login()),
                        commit(tick.commit())))
                .orElseGet(() -> Finding.notHeld(RULE, "{}: not ticked yet.", title));
    }

    @Override
    public Optional<String> evidenceOn() {
        return Optional.of(on);
    }

    /** Puts the first attachment of the ticks that is only in the store into the repository. */
    static Optional<Progress> handingOver(Situation situation, Stream<Decision.Tick> ticks) {
        return ticks.flatMap(tick -> tick.attachments().stream())
                .filter(attachment -> situation.release().attached(attachment).isEmpty())
                .findFirst()
                .map(attachment -> new Progress.Due(
                        new Act.PushAttachment(attachment), say("putting {} into the repository", attachment.name())));
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
                RULE, "{}: ticked by {}, {}", title, person(tick.by().login()), Words.join("; ", said(tick, release)));
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
    public List<String> roles() {
        return List.of(role);
    }

    /** The commit must exist, because an earlier tick would be about nothing. */
    @Override
    public List<Problem> problems(StepPosition position) {
        return position.process().branches().isOfRelease(on) && !isThere(position)
                ? List.of(Problem.of(
                        this,
                        "tick is about the release branch, and no earlier step creates that branch. Put it"
                                + " after the step that does, or set “on” to the branch that people look at."))
                : List.of();
    }

    /** Once there is a tag, ticks are about the tag. */
    private static boolean isThere(StepPosition position) {
        return position.isTagged()
                || position.outputs()
                        .anyMatch(outcome -> outcome instanceof StepOutput.Branch branch
                                && position.process().branches().isOfRelease(branch.name()));
    }

    @Override
    public StepIdentity identity() {
        return StepIdentity.of("tick", role, on).with(items.keySet());
    }

    @Override
    public boolean isOfPeople() {
        return true;
    }

    @Override
    public Words explain() {
        return say("{} tick: {}", Words.code(role), titles(items, items.size()));
    }
}
