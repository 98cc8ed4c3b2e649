package dev.gonogo.process;

import static dev.gonogo.talk.Words.code;
import static dev.gonogo.talk.Words.say;

import dev.gonogo.release.Decision;
import dev.gonogo.release.Fact;
import dev.gonogo.release.OverrideWords;
import dev.gonogo.talk.Words;
import dev.gonogo.world.PullRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Replaces findings by overrides: what becomes of a finding when somebody with the role decided to continue without its
 * rule.
 */
public final class Overrides {
    private Overrides() {}

    /** The command for a maintainer to continue without a rule. */
    public static Words howTo(String rule) {
        return say("To continue anyway: {}.", code("/release override " + rule + " <reason>"));
    }

    /**
     * The finding of a need, or its override. A finding that may be overridden says what it is about. If nobody may
     * override the need, only a finding that explicitly allows it may be overridden.
     */
    public static Finding applied(Need need, Finding found, Situation situation) {
        return need.mayBeOverridden() ? shown(found, situation) : applied(found, situation);
    }

    /** What contradicts something seen done, or its override. */
    public static Finding contradiction(Finding found, Situation situation) {
        return found.verdict() == Finding.Verdict.CANNOT_TELL ? shown(found, situation) : applied(found, situation);
    }

    /** A step's finding about a branch or a pull request, or its override. It says what it is about. */
    public static Finding shown(Finding found, Situation situation) {
        return found.blocks() ? applied(found.about(subject(found, situation)), situation) : found.about("");
    }

    /**
     * The same for a finding that comes from no need. It says what it is about; if {@code about} is empty, it cannot be
     * overridden.
     */
    public static Finding applied(Finding found, Situation situation) {
        return meant(found, situation)
                .map(override -> Finding.noted(found.rule(), "{}", OverrideWords.of(override, situation.release())))
                .orElse(found);
    }

    /**
     * Whether a step that cannot continue is left out: pending until somebody with the role accepts it. This covers
     * what was shown and has no button, because people should first fix what stopped.
     *
     * @param step that is {@link Step#overridable}
     * @param shown its state
     * @param commit that it is about; empty for none
     */
    public static Finding without(Step step, String shown, String commit, Situation situation) {
        String rule = step.overridable().orElseThrow();
        String about = Stream.of(situation.step(), commit, shown)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" "));
        return applied(new Finding(rule, Finding.Verdict.PENDING, Overrides.howTo(rule), about), situation);
    }

    /**
     * A step that was left out.
     *
     * @param commit that it is about; empty for none
     */
    public static Progress.Done leftOut(Finding without, String commit) {
        return new Progress.Done(without.words(), Map.of(Fact.Landmark.WITHOUT, without.rule()), commit).at(commit);
    }

    /** The names of the steps that were left out and not done later, from everything that was seen of a release. */
    public static List<String> leftOut(Stream<Fact.Landmark> seen) {
        Map<String, String> last = new LinkedHashMap<>();
        seen.forEach(landmark -> last.put(landmark.step(), landmark.values().getOrDefault(Fact.Landmark.WITHOUT, "")));
        return last.values().stream().filter(rule -> !rule.isEmpty()).distinct().toList();
    }

    private static String subject(Finding found, Situation situation) {
        if (found.verdict() == Finding.Verdict.CANNOT_TELL) {
            return unknown(found, situation);
        }
        if (!found.about().isEmpty()) {
            return found.about();
        }
        return situation.pullRequest() == null
                ? found.words().plain()
                : of(situation.judgedPullRequest()) + " " + found.words().plain();
    }

    /**
     * An override of something unknown is bound to where the branches are; if that is unknown too, it is bound to
     * nothing.
     */
    private static String unknown(Finding found, Situation situation) {
        Branches branches = situation.process().branches();
        return situation
                .refs()
                .fold(
                        refs -> Stream.of(
                                                branches.integration(),
                                                branches.releaseOf(situation.version()),
                                                branches.production())
                                        .map(situation::fill)
                                        .distinct()
                                        .flatMap(branch -> refs.branch(branch).stream())
                                        .collect(Collectors.joining(" "))
                                + " "
                                + (situation.pullRequest() == null ? "" : of(situation.judgedPullRequest()) + " ")
                                + found.words().plain(),
                        why -> "");
    }

    /** The head of a pull request, which another pull request may share. */
    public static String of(PullRequest request) {
        return "#" + request.number() + " " + request.headCommit();
    }

    private static Optional<Decision.OverrideRule> meant(Finding found, Situation situation) {
        return situation
                .release()
                .decided(Decision.OverrideRule.class)
                .filter(override -> override.rule().equals(found.rule()))
                .filter(override -> !found.about().isEmpty() && override.about().contains(found.about()))
                .reduce((earlier, later) -> later);
    }
}
