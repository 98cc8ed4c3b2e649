package dev.gonogo.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class BranchesTest {
    private static final Branches BRANCHES = new Branches("develop", "release/{version}", "main");

    @Test
    void theReleasesBranchIsWrittenInSeveralWays() {
        assertThat(List.of("{release}", "release/{version}")).allMatch(BRANCHES::isOfRelease);
        assertThat(List.of("", "main", "{production}", "hotfix/{version}")).noneMatch(BRANCHES::isOfRelease);
        assertThat(new Branches("develop", "release/{version}", "main", "hotfix/{version}")
                        .isOfRelease("hotfix/{version}"))
                .isTrue();
    }

    @Test
    void productionAndIntegrationOutliveReleases() {
        assertThat(List.of("{production}", "{integration}", "main", "develop")).allMatch(BRANCHES::outlivesReleases);
        assertThat(List.of("", "{release}", "release/{version}", "{tag}")).noneMatch(BRANCHES::outlivesReleases);
    }
}
