package dev.gonogo.process.publish;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.process.ArtifactRule;
import dev.gonogo.process.Branches;
import dev.gonogo.process.Metadata;
import dev.gonogo.process.Placed;
import dev.gonogo.process.Problem;
import dev.gonogo.process.ReleaseProcess;
import dev.gonogo.process.TagRule;
import dev.gonogo.process.artifact.NpmPackage;
import dev.gonogo.process.artifact.PyPiProject;
import dev.gonogo.process.tag.PushTag;
import dev.gonogo.version.VersionPolicy;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class PublishValidationTest {
    private static final ArtifactRule PYTHON = new PyPiProject("soma");

    private static VerifyPublished verify(ArtifactRule... artifacts) {
        return new VerifyPublished(List.of(artifacts), Duration.ofMinutes(15));
    }

    private static ReleaseProcess versions(List<String> planned, List<String> recovery) {
        return new ReleaseProcess(
                "org/app",
                new Branches("develop", "release/{version}", "main"),
                new TagRule("v{version}", "Release", List.of()),
                new VersionPolicy(planned, recovery),
                Metadata.of(List.of()),
                Map.of(),
                List.of());
    }

    @Test
    @Tag("A-84")
    @Tag("B-26")
    void whatTheTagPublishesIsLookedForAfterIt() {
        assertThat(Placed.first().before(new PushTag()).problems(verify(PYTHON)))
                .containsExactly("verify-published waits for what the tag publishes, so it must come after push-tag.");
        assertThat(Placed.after(new PushTag()).problems(verify(PYTHON))).isEmpty();
        assertThat(Placed.after(new PushTag()).before(new PushTag()).problems(verify(PYTHON)))
                .isEmpty();
        assertThat(Placed.first().problems(verify(PYTHON)))
                .as("nothing pushes a tag")
                .isEmpty();
    }

    @Test
    @Tag("A-86")
    void pythonPackagesHaveLabelsThatPep440Knows() {
        ReleaseProcess process =
                versions(List.of("X.Y.Z", "X.Y.Z-nightly", "X.Y.Z-beta"), List.of("X.Y.Z-rc.N", "X.Y.Z-fix.N"));

        assertThat(PYTHON.problems(process))
                .containsExactly(
                        Problem.of(
                                PYTHON,
                                "PyPI has no spelling for versions of the pattern X.Y.Z-nightly; leave the pattern or the"
                                        + " package out."),
                        Problem.of(
                                PYTHON,
                                "PyPI has no spelling for versions of the pattern X.Y.Z-fix.N; leave the pattern or the"
                                        + " package out."));
        assertThat(Placed.first().in(process).problems(verify(new NpmPackage("soma"), PYTHON)))
                .isEqualTo(Placed.sentences(PYTHON.problems(process)));
        assertThat(new NpmPackage("soma").problems(process)).isEmpty();
        assertThat(PYTHON.problems(versions(List.of("X.Y.Z-preview"), List.of("X.Y.Z-alpha.N"))))
                .isEmpty();
    }
}
