package dev.gonogo.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class RefsTest {
    private static final Refs REFS = new Refs(
            Map.of("release/2", "c2", "release/1", "c1", "release-please--branches--release/1", "c3", "releases", "c4"),
            Map.of(
                    "v1.4.0", new Refs.Tag("v1.4.0", "object", "c1"),
                    "v1.4.0-rc", new Refs.Tag("v1.4.0-rc", "c2", "c2")));

    @Test
    @Tag("A-35")
    void branchesUnderAFolderAreNotThoseWithTheSamePrefix() {
        assertThat(REFS.branchesUnder("release/")).containsExactly("release/1", "release/2");
    }

    @Test
    @Tag("A-69")
    void refsAreFoundByTheirWholeName() {
        assertThat(REFS.branch("release/1")).contains("c1");
        assertThat(REFS.branch("release/")).isEmpty();
        assertThat(REFS.tag("v1.4")).isEmpty();
        assertThat(REFS.tag("v1.4.0").map(Refs.Tag::commit)).contains("c1");
    }

    @Test
    @Tag("A-71")
    void aTagThatPointsStraightAtItsCommitIsLightweight() {
        assertThat(REFS.tag("v1.4.0").map(Refs.Tag::annotated)).contains(true);
        assertThat(REFS.tag("v1.4.0-rc").map(Refs.Tag::annotated)).contains(false);
    }
}
