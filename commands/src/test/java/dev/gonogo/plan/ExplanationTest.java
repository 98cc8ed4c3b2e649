package dev.gonogo.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.talk.Words;
import org.junit.jupiter.api.Test;

class ExplanationTest {
    @Test
    void aProcessIsToldStageByStage() {
        assertThat(Explanation.of(new Course().process()))
                .extracting(Words::plain)
                .containsExactly(
                        "OneStepAt4time/aegis: develop → release/{version} → main, tagged v{version}.",
                        "Versions to cut: X.Y.Z, X.Y.Z-preview. Recovery only: X.Y.Z-preview.N.",
                        "go: 1 maintainer must say go on production's head, not the person who cut. Only while the tag does"
                                + " not exist; the checks test of {production} are green.",
                        "publish: push the annotated tag at the commit that got its go; then follow release.yml to its end;"
                                + " publish-clawhub may fail.",
                        "clean up: delete {release} when its content does not differ from production.");
    }
}
