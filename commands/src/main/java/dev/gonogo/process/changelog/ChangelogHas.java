package dev.gonogo.process.changelog;

import static dev.gonogo.talk.Words.code;
import static dev.gonogo.talk.Words.commit;
import static dev.gonogo.talk.Words.say;

import dev.gonogo.process.Finding;
import dev.gonogo.process.Need;
import dev.gonogo.process.ReleaseProcess;
import dev.gonogo.process.Situation;
import dev.gonogo.process.production.AccountedFor;
import dev.gonogo.process.tag.SignOff;
import dev.gonogo.talk.Words;
import dev.gonogo.world.GitQuestion.TextAt;

/**
 * {@code changelog-has}: the changelog has a heading for the version.
 *
 * @param on branch whose changelog is read, with placeholders
 */
public record ChangelogHas(String file, String on) implements Need {

    /** The changelog on production. */
    public ChangelogHas(String file) {
        this(file, SignOff.PRODUCTION);
    }

    @Override
    public String rule() {
        return "changelog-has";
    }

    @Override
    public Finding judge(Situation situation) {
        String version = situation.version().toString();
        return situation
                .headOf(on)
                .fold(
                        head -> situation
                                .ask(new TextAt(head, file))
                                .fold(
                                        text -> told(judge(text.orElse(""), version, head), situation),
                                        why -> Finding.cannotTell(rule(), why)),
                        why -> Finding.cannotTell(rule(), why));
    }

    private Finding told(Finding found, Situation situation) {
        return found.blocks()
                ? new Finding(found.rule(), found.verdict(), found.words().then(next(situation)))
                : found;
    }

    /** What only a release writes must not be written by hand. */
    private Words next(Situation situation) {
        ReleaseProcess process = situation.process();
        String branch = situation.fill(on);
        boolean production = branch.equals(process.branches().production());
        Words authorised = production && process.needs().anyMatch(AccountedFor.class::isInstance)
                ? say(" that a maintainer authorises: {}", code("/release hotfix <number> <reason>"))
                : Words.NONE;
        return production && process.metadata().files().contains(file)
                ? say(
                        "Do not write one by hand: bring over the file as it is on {}, with a pull request into"
                                + " {}{}. If it has none there either, abandon this attempt and cut again.",
                        code(situation.fill("{release}")),
                        code(branch),
                        authorised)
                : say("Add one on {}, with a pull request{}.", code(branch), authorised);
    }

    /** Judges the changelog's text at a commit; the headings are enough. */
    public Finding judge(String text, String version, String commit) {
        return Changelog.heading(text, version).isPresent()
                ? Finding.held(rule(), "{} has a heading for {}.", code(file), code(version))
                : Finding.notHeld(rule(), "{} has no heading for {} at {}.", code(file), code(version), commit(commit));
    }

    @Override
    public Words explain() {
        return on.equals(SignOff.PRODUCTION)
                ? say("{} on production has a heading for the version", code(file))
                : say("{} on {} has a heading for the version", code(file), code(on));
    }
}
