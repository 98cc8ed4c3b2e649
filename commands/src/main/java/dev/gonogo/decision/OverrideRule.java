package dev.gonogo.decision;

import static dev.gonogo.talk.Words.code;
import static dev.gonogo.talk.Words.commit;
import static dev.gonogo.talk.Words.say;

import dev.gonogo.form.Arguments;
import dev.gonogo.form.Form;
import dev.gonogo.form.Parameter;
import dev.gonogo.plan.Overridable;
import dev.gonogo.plan.Plan;
import dev.gonogo.plan.Press;
import dev.gonogo.port.DialogEntries;
import dev.gonogo.process.Ask;
import dev.gonogo.process.ReleaseProcess;
import dev.gonogo.process.backport.Backported;
import dev.gonogo.process.production.AccountedFor;
import dev.gonogo.process.tag.SignOff;
import dev.gonogo.release.Decision;
import dev.gonogo.release.OverrideWords;
import dev.gonogo.release.ReleaseId;
import dev.gonogo.talk.Button;
import dev.gonogo.talk.Dialog;
import dev.gonogo.talk.Reply;
import dev.gonogo.talk.Words;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * {@code override}: continues without a rule or a step. It covers only what the last look showed, and needs a reason.
 * If the tag follows at once, it asks for confirmation, like a go.
 */
public final class OverrideRule extends ReleaseChoice {
    private static final int MOST_BUTTONS = 2;
    private static final String RULE = "rule";

    public OverrideRule() {
        super(
                "OVERRIDE",
                new Form(
                        "override",
                        "Continues despite a rule that is not met, or without a step that stopped; needs a reason",
                        Form.Speakers.MAINTAINERS,
                        List.of(
                                new Parameter(
                                        RULE,
                                        Parameter.Kind.ITEM,
                                        true,
                                        false,
                                        "the name of the rule or step, as shown on the board"),
                                new Parameter(
                                        FieldNames.REASON, Parameter.Kind.TEXT, true, false, "why it cannot wait"),
                                new Parameter(
                                        "version",
                                        Parameter.Kind.VERSION,
                                        false,
                                        true,
                                        "the release, if several are open"),
                                Parameter.REPO),
                        "override in-cadence the customer goes live on Monday"));
    }

    /** For a rule that is broken. What may still come by itself is waited for. */
    @Override
    public List<Button> furtherButtons(ReleaseId release, Plan plan) {
        return plan.overridable().stream()
                .filter(Overridable::broken)
                .limit(MOST_BUTTONS)
                .map(broken -> button(
                        "Override " + broken.rule() + "…",
                        Button.Style.PLAIN,
                        release,
                        Press.bound(broken),
                        Words.NONE))
                .toList();
    }

    @Override
    Outcome typed(ReleaseState state, Arguments arguments) {
        String rule = arguments.text(RULE);
        String reason = arguments.text(FieldNames.REASON);
        return overridable(state)
                .filter(one -> one.rule().equals(rule))
                .findFirst()
                .map(meant -> released(state, meant).isPresent()
                        ? dialog(state, meant, reason)
                        : override(state, meant, reason))
                .orElseGet(() -> nothing(state, rule));
    }

    @Override
    Outcome pressed(ReleaseState state, String bound) {
        return shown(state, bound).map(meant -> dialog(state, meant, "")).orElseGet(() -> moved(state));
    }

    /** A typed override is bound to its input together with the rule. */
    @Override
    Outcome submitted(ReleaseState state, String bound, DialogEntries entries) {
        List<String> parts = List.of(bound.split(" ", 2));
        String reason = parts.size() > 1 ? parts.getLast() : entries.text(FieldNames.REASON);
        Optional<Overridable> meant = shown(state, parts.getFirst());
        if (meant.isEmpty()) {
            return moved(state);
        }
        return reason.isEmpty()
                ? new Outcome.Corrected(
                        FieldNames.REASON,
                        say("An override needs a reason: it is shown on the board and kept in the record."))
                : override(state, meant.get(), reason);
    }

    private static Optional<Ask.GoNoGo> released(ReleaseState state, Overridable meant) {
        return state.release().tagged().isPresent()
                ? Optional.empty()
                : state.look().released(meant);
    }

    /** @param reason empty if it is still to be asked for */
    private Outcome dialog(ReleaseState state, Overridable meant, String reason) {
        Words objections = OverrideWords.objections(meant.about(), state.release());
        Words question = objections.isEmpty()
                ? say("Continue with {} without {}?", state.version(), code(meant.rule()))
                : say("Continue with {} although {}?", state.version(), objections);
        Words kept = reason.isEmpty()
                ? say("Your name and the reason are shown on the board and kept in the record.")
                : say("Your name and the reason are shown on the board and kept in the record: {}", reason);
        List<Dialog.Field> fields = reason.isEmpty()
                ? List.of(new Dialog.Text(FieldNames.REASON, "Why", "why it can continue anyway", true, true, 1_000))
                : List.of();
        List<Words> intro = Stream.of(question, consequence(state, meant), kept)
                .filter(words -> !words.isEmpty())
                .toList();
        String bound = reason.isEmpty() ? Press.bound(meant) : Press.bound(meant) + " " + reason;
        return state.confirm(key(), bound, "Override a rule", intro, fields, "Override");
    }

    /** What follows before the tag; empty if people are asked again before it. */
    private static Words consequence(ReleaseState state, Overridable meant) {
        boolean noGo = meant.rule().equals(SignOff.NO_GO);
        Optional<Ask.GoNoGo> go = released(state, meant);
        if (go.isPresent()) {
            return say(
                    "{}, so {} the tag {} at {} and publishes. It cannot be taken back.",
                    "Enough people have said go",
                    noGo ? "this pushes" : "once nothing else blocks it, this pushes",
                    code(go.get().tag()),
                    commit(go.get().commit()));
        }
        return noGo && state.ask() instanceof Ask.GoNoGo ask && ask.publishes()
                ? say("The tag {} is pushed once enough people have said go: {} more.", code(ask.tag()), ask.missing())
                : Words.NONE;
    }

    private static Outcome override(ReleaseState state, Overridable meant, String reason) {
        return state.record(
                new Decision.OverrideRule(state.by(), meant.rule(), meant.about(), reason),
                Reply.say(
                        "{} continues {}. This covers what was shown, until that changes; it is shown on the board"
                                + " and kept in the record.{}",
                        state.version(),
                        without(state, meant),
                        owed(state.process(), meant)));
    }

    private static Words without(ReleaseState state, Overridable meant) {
        Words objections = OverrideWords.objections(meant.about(), state.release());
        return objections.isEmpty()
                ? say("without {}{}", code(meant.rule()), OverrideWords.commits(meant.about()))
                : say("although {}", objections);
    }

    /**
     * The accepted commits may be on production and not in integration, which then owes them like a hotfix. The next
     * cut says which.
     */
    private static Words owed(ReleaseProcess process, Overridable meant) {
        return meant.rule().equals(AccountedFor.RULE) && process.needs().anyMatch(Backported.class::isInstance)
                ? say(
                        " What went directly to {} also has to get into {}: the next cut waits for that.",
                        code(process.branches().production()),
                        code(process.branches().integration()))
                : Words.NONE;
    }

    private static Stream<Overridable> overridable(ReleaseState state) {
        return Stream.concat(state.look().overridable().stream(), Overridable.rules(state.release()).stream())
                .distinct();
    }

    private static Optional<Overridable> shown(ReleaseState state, String bound) {
        return overridable(state).filter(one -> Press.bound(one).equals(bound)).findFirst();
    }

    private static Outcome moved(ReleaseState state) {
        return state.notNow("What you were shown no longer blocks it. Nothing was decided.");
    }

    private static Outcome nothing(ReleaseState state, String rule) {
        boolean exists = Overridable.names(state.process()).anyMatch(rule::equals);
        Words refusal = exists
                ? say(
                        "{} cannot be overridden now: it does not block {}, or nobody may override it.",
                        code(VersionRefusals.shortened(rule)),
                        state.version())
                : say(
                        "{} has no rule {}, so nothing was overridden.",
                        state.version(),
                        code(VersionRefusals.shortened(rule)));
        List<String> rules =
                overridable(state).map(Overridable::rule).distinct().toList();
        return rules.isEmpty()
                ? state.notNow("{} No other rule can be overridden now either.", refusal)
                : Outcome.refused("{} What can be overridden now: {}.", refusal, Words.codes(rules, 5));
    }
}
