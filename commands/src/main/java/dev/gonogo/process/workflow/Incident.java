package dev.gonogo.process.workflow;

import static dev.gonogo.talk.Words.code;
import static dev.gonogo.talk.Words.link;
import static dev.gonogo.talk.Words.say;

import dev.gonogo.process.Act;
import dev.gonogo.process.Ask;
import dev.gonogo.process.Finding;
import dev.gonogo.process.Offer;
import dev.gonogo.process.Progress;
import dev.gonogo.process.Remedy;
import dev.gonogo.process.Situation;
import dev.gonogo.process.recovery.Diagnosis;
import dev.gonogo.process.recovery.IssueDraft;
import dev.gonogo.release.Decision;
import dev.gonogo.talk.Excerpt;
import dev.gonogo.talk.Words;
import dev.gonogo.version.Version;
import dev.gonogo.world.ForgeQuestion.OwnIssue;
import dev.gonogo.world.Issue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What follows when publishing failed. It says what was published, and offers only what is
 * safe.
 */
public final class Incident {
    private final Situation situation;
    private final Words headline;
    private final List<Excerpt> excerpts;

    private Incident(Situation situation, Words headline, List<Excerpt> excerpts) {
        this.situation = situation;
        this.headline = headline;
        this.excerpts = excerpts;
    }

    /** @param headline what stopped, in a few words */
    public static Progress of(Situation situation, Diagnosis diagnosis, Words headline, List<Excerpt> excerpts) {
        return switch (diagnosis) {
            case Diagnosis.Unsure(String why) -> new Progress.Unsure(why);
            case Diagnosis.NotStarted none -> withoutRun(situation, none, none.words());
            case Diagnosis.Running(Words words) -> Progress.Working.quietly(words);
            case Diagnosis.Ended ended -> new Incident(situation, headline, excerpts).progress(ended);
        };
    }

    /** @param headline why there is no run, in a few words */
    static Progress withoutRun(Situation situation, Diagnosis.NotStarted none, Words headline) {
        return new Incident(situation, headline, List.of()).progress(none);
    }

    private Progress progress(Diagnosis.NotStarted none) {
        boolean recoverable = none.recovery() instanceof Offer.Safe;
        IssueDraft draft = IssueDraft.of(situation, none);
        Optional<Progress> writing = recoverable ? writing(draft) : Optional.empty();
        return writing.orElseGet(() -> {
            List<Finding> findings = new ArrayList<>(none.findings());
            issue(draft).ifPresent(findings::add);
            List<Remedy> remedies = recoverable ? recovering(none.replacement()) : List.of();
            Ask ask = remedies.isEmpty() ? Ask.OnForge.NOWHERE : new Ask.ChooseRemedy(remedies, "");
            return new Progress.Stopped(headline, findings, excerpts, ask);
        });
    }

    private Progress progress(Diagnosis.Ended ended) {
        return new RequestedRerun(situation, ended.run())
                .underWay()
                .or(() -> writing(IssueDraft.of(situation, ended)))
                .orElseGet(() -> stopped(ended));
    }

    /** The issue that somebody asked for, opened once and updated with each attempt. */
    private Optional<Progress> writing(IssueDraft draft) {
        if (situation.release().last(Decision.WriteIssue.class).isEmpty()) {
            return Optional.empty();
        }
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
        new RequestedRerun(situation, ended.run()).rejection().ifPresent(findings::add);
        issue(IssueDraft.of(situation, ended)).ifPresent(findings::add);
        return new Progress.Stopped(
                headline,
                findings,
                excerpts,
                new Ask.ChooseRemedy(remedies(ended), ended.run().link()));
    }

    private Optional<Finding> issue(IssueDraft draft) {
        if (situation.release().last(Decision.WriteIssue.class).isEmpty()) {
            return Optional.empty();
        }
        return situation
                .ask(new OwnIssue(draft.title()))
                .fold(issue -> issue, why -> Optional.<Issue>empty())
                .map(issue ->
                        Finding.noted(Diagnosis.RULE, "Its issue is {}.", link("#" + issue.number(), issue.link())));
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
            remedies.addAll(recovering(ended.replacement()));
        }
        return remedies;
    }

    private List<Remedy> recovering(List<Version> replacement) {
        List<Remedy> remedies = new ArrayList<>();
        replacement.forEach(version -> {
            remedies.add(new Remedy.Recover(version));
            if (situation.release().last(Decision.WriteIssue.class).isEmpty()) {
                remedies.add(new Remedy.WriteIssue(version));
            }
        });
        return remedies;
    }
}
