package dev.gonogo.process.promotion;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.process.Branches;
import dev.gonogo.process.Metadata;
import dev.gonogo.process.Placed;
import dev.gonogo.process.ReleaseProcess;
import dev.gonogo.process.TagRule;
import dev.gonogo.version.VersionPolicy;
import dev.gonogo.world.ValuePlace;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class PromotionValidationTest {
    private static final OpenPullRequest PROMOTION =
            new OpenPullRequest("{release}", "{production}", "chore/{version}", "Release", List.of());
    private static final ReleaseProcess WITHOUT_METADATA = new ReleaseProcess(
            "org/app",
            new Branches("develop", "release/{version}", "main"),
            new TagRule("v{version}", "Release", List.of()),
            new VersionPolicy(List.of("X.Y.Z"), List.of()),
            Metadata.of(List.of()),
            Map.of(),
            List.of());

    private static BumpVersions bump(String into, String branch) {
        return new BumpVersions(into, branch, "bump", List.of(new ValuePlace("a.json", "/v")), List.of());
    }

    @Test
    void aPromotionNeedsMetadata() {
        assertThat(Placed.first().in(WITHOUT_METADATA).problems(PROMOTION))
                .containsExactly("open-pull-request needs “metadata”: the files that contain the version.");
        assertThat(Placed.first().problems(PROMOTION)).isEmpty();
        assertThat(PROMOTION.makes()).contains("chore/{version}");
    }

    @Test
    @Tag("B-23")
    @Tag("B-24")
    void versionsAreBumpedOnABranchOfItsOwn() {
        for (String branch : List.of("main", "develop", "{production}", "{integration}", "{release}")) {
            assertThat(Placed.first().problems(bump("{release}", branch)))
                    .containsExactly("bump-versions makes a branch of its own, and " + branch
                            + " is none. Give “branch” another name.");
        }
        assertThat(Placed.first().problems(bump("{release}", "chore/{version}")))
                .isEmpty();
        assertThat(bump("{release}", "chore/{version}").makes()).contains("chore/{version}");
    }
}
