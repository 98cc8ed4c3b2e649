package dev.gonogo.process;

import static dev.gonogo.talk.Words.code;
import static dev.gonogo.talk.Words.link;
import static dev.gonogo.talk.Words.say;

import dev.gonogo.release.Decision;
import dev.gonogo.release.Fact;
import dev.gonogo.release.Release;
import dev.gonogo.talk.Excerpt;
import dev.gonogo.talk.Words;
import dev.gonogo.world.ForgeQuestion.OwnIssue;
import dev.gonogo.world.Issue;
import dev.gonogo.world.Run;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What follows when publishing did not do its work: the runbook's question "was anything published?" is answered before anyone asks,
 * and only what is safe is offered (A-93 to A-98).
 */
final class Incident {
    /** A rerun that did not begin after this long did not arrive. */
    private static final Duration RERUN_DELAY = Duration.ofMinutes(2);

    private final Situation situation;
    private final Words headline;
    private final List<Excerpt> excerpts;

    private Incident(Situation situation, Words headline, List<Excerpt> excerpts) {
        this.situation = situation;
        this.headline = headline;
        this.excerpts = excerpts;
    }

    /** @param headline what stopped, in a few words */
    static Progress of(Situation situation, Diagnosis diagnosis, Words headline, List<Excerpt> excerpts) {
        return switch (diagnosis) {
            case Diagnosis.Unsure(String why) -> new Progress.Unsure(why);
            case Diagnosis.NotStarted(Words words) -> Progress.Stopped.because(words);
            case Diagnosis.Running(Words words) -> Progress.Working.quietly(words);
            case Diagnosis.Ended ended -> new Incident(situation, headline, excerpts).progress(ended);
        };
    }

    private Progress progress(Diagnosis.Ended ended) {
        return rerunning(ended.run()).or(() -> writing(ended)).orElseGet(() -> stopped(ended));
    }

    /** A rerun that somebody asked for, from the press to the run's next attempt. */
    private Optional<Progress> rerunning(Run run) {
        Release release = situation.release();
        int asked = (int) release.decided(Decision.Rerun.class)
                .filter(rerun -> rerun.run() == run.id() && rerun.attempt() == run.attempt())
                .count();
        Optional<Fact.Intent> intent = release.lastIntent(key(run));
        if (intent.map(Fact.Intent::turn).orElse(0) < asked) {
            return Optional.of(new Progress.Due(
                    new Act.Rerun(key(run), asked, run.id()),
                    say("rerunning what failed of {}", RunWorkflow.runLink(run))));
        }
        return intent.filter(sent -> release.rejected(sent).isEmpty()
                        && situation.now().isBefore(sent.at().plus(RERUN_DELAY)))
                .map(sent -> Progress.Working.quietly(
                        say("waiting for attempt {} of {}", run.attempt() + 1, RunWorkflow.runLink(run))));
    }

    private String key(Run run) {
        return situation.step() + "/rerun/" + run.id() + "/" + run.attempt();
    }

    /** The issue that somebody wanted, opened once and brought up to date with each attempt (A-97). */
    private Optional<Progress> writing(Diagnosis.Ended ended) {
        if (situation.release().last(Decision.WriteIssue.class).isEmpty()) {
            return Optional.empty();
        }
        IssueDraft draft = IssueDraft.of(situation, ended);
        return situation
                .ask(new OwnIssue(draft.title()))
                .fold(
                        issue -> issue.filter(one -> one.body().contains(draft.mark()))
                                        .isPresent()
                                ? Optional.empty()
                                : Optional.of(new Progress.Due(
                                        new Act.WriteIssue(
                                                issue.map(Issue::number).orElse(0), draft.title(), draft.body()),
                                        say("writing the issue {}", code(draft.title())))),
                        why -> Optional.of(new Progress.Unsure(why)));
    }

    private Progress stopped(Diagnosis.Ended ended) {
        List<Finding> findings = new ArrayList<>(ended.findings());
        rejection(ended.run()).ifPresent(findings::add);
        issue(ended).ifPresent(findings::add);
        return new Progress.Stopped(
                headline,
                findings,
                excerpts,
                new Ask.Mend(remedies(ended), ended.run().link()));
    }

    private Optional<Finding> rejection(Run run) {
        return situation
                .release()
                .lastIntent(key(run))
                .flatMap(situation.release()::rejected)
                .map(rejected -> Finding.notHeld(Diagnosis.RULE, "The rerun did not begin: {}", rejected.why()));
    }

    private Optional<Finding> issue(Diagnosis.Ended ended) {
        if (situation.release().last(Decision.WriteIssue.class).isEmpty()) {
            return Optional.empty();
        }
        return situation
                .ask(new OwnIssue(IssueDraft.of(situation, ended).title()))
                .fold(issue -> issue, why -> Optional.<Issue>empty())
                .map(issue ->
                        Finding.noted(Diagnosis.RULE, "{} describes it.", link("#" + issue.number(), issue.link())));
    }

    private List<Remedy> remedies(Diagnosis.Ended ended) {
        List<Remedy> remedies = new ArrayList<>();
        if (ended.rerun() instanceof Offer.Safe) {
            remedies.add(new Remedy.Rerun(
                    ended.run().id(), ended.run().attempt(), ended.broken().size()));
        }
        if (ended.repair() instanceof Offer.Safe) {
            remedies.add(new Remedy.Repaired(ended.run().id(), ended.run().attempt()));
        }
        if (ended.recovery() instanceof Offer.Safe) {
            ended.replacement().forEach(version -> {
                remedies.add(new Remedy.Recover(version));
                if (situation.release().last(Decision.WriteIssue.class).isEmpty()) {
                    remedies.add(new Remedy.WriteIssue(version));
                }
            });
        }
        return remedies;
    }
}
