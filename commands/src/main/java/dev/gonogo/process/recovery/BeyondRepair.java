package dev.gonogo.process.recovery;

import static dev.gonogo.talk.Words.code;
import static dev.gonogo.talk.Words.say;

import dev.gonogo.process.Finding;
import dev.gonogo.process.Need;
import dev.gonogo.process.Offer;
import dev.gonogo.process.Situation;
import dev.gonogo.release.Decision;
import dev.gonogo.talk.Words;
import dev.gonogo.version.Version;

/** A recovery replaces a version of which something is public and which a rerun cannot repair. */
public record BeyondRepair() implements Need {
    @Override
    public String rule() {
        return "beyond-repair";
    }

    @Override
    public boolean mayBeOverridden() {
        return false;
    }

    @Override
    public Finding judge(Situation situation) {
        return situation
                .release()
                .recovery()
                .map(Decision.Recover::failed)
                .map(failed -> judge(failed, Diagnosis.of(situation.of(failed))))
                .orElseGet(() -> Finding.notHeld(rule(), "Nobody said which release this one recovers."));
    }

    private Finding judge(Version failed, Diagnosis diagnosis) {
        return switch (diagnosis) {
            case Diagnosis.Unsure(String why) -> Finding.cannotTell(rule(), why);
            case Diagnosis.NotStarted notStarted -> judge(failed, notStarted.recovery());
            case Diagnosis.Running(Words words) -> Finding.pending(rule(), "{}. Wait for it to end.", words);
            case Diagnosis.Ended ended -> judge(failed, ended.recovery());
        };
    }

    private Finding judge(Version failed, Offer recovery) {
        return switch (recovery) {
            case Offer.Safe(Words why) -> Finding.held(rule(), "{} needs a recovery: {}.", code(failed), why);
            case Offer.Later(Words why) -> Finding.pending(rule(), "{} cannot be assessed yet: {}.", code(failed), why);
            case Offer.Withheld(Words why) -> Finding.notHeld(rule(), "{} is not recovered: {}.", code(failed), why);
        };
    }

    @Override
    public Words explain() {
        return say("something in the failed version is public, and a rerun cannot repair it");
    }
}
