package dev.gonogo.process.rules;

import dev.gonogo.process.ReleaseProcess;
import dev.gonogo.release.Release;

/** The process of a release that is under way. */
public final class UnderWay {
    private UnderWay() {}

    /** Where roles are held by those who count for the release, and each step has the number by which the release remembers it. */
    public static ReleaseProcess of(ReleaseProcess process, Release release) {
        return process.with(
                Holders.of(process, release).both(),
                StepNumbers.of(process, release).stages());
    }
}
