package dev.gonogo.process.gate;

import static dev.gonogo.talk.Words.code;
import static dev.gonogo.talk.Words.person;
import static dev.gonogo.talk.Words.say;

import dev.gonogo.process.Gate;
import dev.gonogo.process.ReleaseProcess;
import dev.gonogo.talk.Span;
import dev.gonogo.talk.Words;
import dev.gonogo.world.Account;
import dev.gonogo.world.Answer;
import dev.gonogo.world.ForgeQuestion.LabelChangesOf;
import dev.gonogo.world.ForgeQuestion.LabelsOf;
import dev.gonogo.world.LabelChange;
import dev.gonogo.world.PullRequest;
import dev.gonogo.world.World;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Whether a label makes a gate be about a pull request. Whoever may write to the repository can take a label off, so once it was
 * there, it counts until a maintainer takes it off, or somebody of a role whose approval the gate wants.
 */
record Labelling(ReleaseProcess process, World world) {

    /** Empty where the gate is not about it; otherwise what is to be said of its label, which is nothing where it has it. */
    Answer<Optional<Words>> of(Gate gate, String label, PullRequest request) {
        return world.ask(new LabelsOf(request.number()))
                .flatMap(labels -> labels.stream().anyMatch(label::equalsIgnoreCase)
                        ? new Answer.Known<>(Optional.of(Words.NONE))
                        : world.ask(new LabelChangesOf(request.number()))
                                .map(changes -> last(changes, label).flatMap(change -> stays(gate, label, change))));
    }

    private static Optional<LabelChange> last(List<LabelChange> changes, String label) {
        return changes.stream().filter(change -> change.isOf(label)).reduce((earlier, later) -> later);
    }

    private Optional<Words> stays(Gate gate, String label, LabelChange last) {
        return switch (last.kind()) {
            case REMOVED ->
                may(gate, last.by())
                        ? Optional.empty()
                        : Optional.of(say(
                                " ({} took the label {} off, {}; the gate stays until {} does so)",
                                person(last.by().login()),
                                code(label),
                                new Span.Moment(last.at()),
                                Words.join(" or ", roles(gate))));
            case ADDED ->
                Optional.of(say(
                        " (it had the label {}, and GitHub does not show who took it off; the gate stays)",
                        code(label)));
        };
    }

    private boolean may(Gate gate, Account account) {
        return account.known() && names(gate).stream().anyMatch(role -> process.has(role, account.login()));
    }

    private static List<Words> roles(Gate gate) {
        return names(gate).stream().map(role -> say("{}", code(role))).toList();
    }

    private static TreeSet<String> names(Gate gate) {
        TreeSet<String> names = new TreeSet<>(gate.approvals().keySet());
        names.add(ReleaseProcess.MAINTAINER);
        return names;
    }
}
