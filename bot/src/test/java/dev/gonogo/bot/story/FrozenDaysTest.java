package dev.gonogo.bot.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.memory.IoPoint;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Days on which nothing leaves. */
@Tag("B-06")
class FrozenDaysTest {
    private static final String TRAIN = """
            process: 1
            repository: OneStepAt4time/aegis
            branches: {integration: develop, release: "release/{version}", production: main}
            tag: {name: "v{version}", message: "Release v{version}"}
            versions: {planned: [X.Y.Z]}
            roles: {maintainer: [ann, bob], qa: [carol]}
            cadence:
              week: any
              day: friday
              at: "10:00"
              zone: UTC
              remind: 1d
              frozen: [{from: 2026-11-20, to: 2026-11-22, why: the holidays}]
            stages:
              - name: departure
                needs: [not-frozen]
                steps: [{create-branch: {branch: "{release}", from: "{integration}"}}]
              - name: go
                steps: [{sign-off: {role: maintainer, on: "{release}"}}, push-tag]
            """;

    private final ReleaseRoom room = new ReleaseRoom(IoPoint.NONE);

    @BeforeEach
    void aTrainIsCutOnAFrozenDay() {
        room.commitProcess(TRAIN);
        room.says("ann", "cut 0.7.0");
        room.tick();
    }

    private String later(Duration time) {
        room.wait(time);
        return room.transcript();
    }

    @Test
    void theTrainDoesNotLeaveAndGoesOnByItselfWhenTheDaysAreOver() {
        assertThat(room.transcript())
                .contains(
                        "departure: not yet",
                        "Nothing leaves from 2026-11-20 to 2026-11-22: the holidays. To leave now anyway: /release"
                                + " override not-frozen <reason>.");
        assertThat(room.repository().head("release/0.7.0")).isEmpty();

        assertThat(later(Duration.ofDays(3))).contains("Go or no-go for 0.7.0?");
        assertThat(room.repository().head("release/0.7.0")).isPresent();
    }

    @Test
    void aMaintainersReasonLetsItLeaveAndNobodyElsesDoes() {
        assertThat(room.answer("carol", "override not-frozen the customer waits"))
                .isEqualTo("Only maintainers of OneStepAt4time/aegis can do that: ann, bob. You are carol.");
        later(Duration.ofMinutes(5));
        assertThat(room.repository().head("release/0.7.0")).isEmpty();

        room.answer("bob", "override not-frozen the customer waits");
        assertThat(later(Duration.ofMinutes(5)))
                .contains("bob overrode not-frozen: the customer waits", "Go or no-go for 0.7.0?");
        assertThat(room.repository().head("release/0.7.0")).isPresent();
    }
}
