package dev.gonogo.process.rules;

import dev.gonogo.process.ReleaseProcess;
import dev.gonogo.release.Release;

/** The process as it applies to a release under way. */
public final class ProcessUnderWay {
    private ProcessUnderWay() {}

    /** With the role holders who count for the release, and the step numbers by which it records its steps. */
    public static ReleaseProcess of(ReleaseProcess process, Release release) {
        return process.with(
                RoleHolders.of(process, release).both(),
                StepNumbers.of(process, release).stages());
    }
}
