package dev.gonogo.process.history;

import dev.gonogo.process.Situation;
import dev.gonogo.process.Stage;
import dev.gonogo.world.Answer;
import java.util.List;

/** The stages that a release goes through, by its kind. */
public final class ReleaseStages {
    private ReleaseStages() {}

    /** In order; unknown if the kind of the release is unknown. */
    public static Answer<List<Stage>> of(Situation situation) {
        return situation.process().treatsAllAlike()
                ? new Answer.Known<>(situation.process().stages())
                : KindOfRelease.of(situation).map(situation.process()::stagesOf);
    }

    /** The same; all stages if it is unknown. */
    public static List<Stage> stages(Situation situation) {
        return of(situation).fold(stages -> stages, why -> situation.process().stages());
    }
}
