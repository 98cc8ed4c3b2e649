package dev.gonogo.processfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The page on process files names every kind of need, step and artifact, and no other. */
class ProcessPageTest {
    private static final Path PAGE = Path.of("../../docs/process-files.md");

    private static List<String> kinds() {
        List<String> kinds = new ArrayList<>();
        kinds.addAll(NeedKinds.TABLE.kinds().keySet());
        kinds.addAll(StepKinds.TABLE.kinds().keySet());
        kinds.addAll(ArtifactKinds.TABLE.kinds().keySet());
        return kinds;
    }

    @Test
    void everyKindIsOnThePage() throws IOException {
        String page = java.nio.file.Files.readString(PAGE);

        assertThat(kinds()).allSatisfy(kind -> assertThat(page).containsPattern("`" + Pattern.quote(kind) + "[`:]"));
    }

    @Test
    void everyRowOfNeedsAndStepsIsAKind() throws IOException {
        String page = java.nio.file.Files.readString(PAGE);
        List<String> rows = Pattern.compile("(?m)^\\| `([a-z-]+)[`:]")
                .matcher(page.substring(page.indexOf("## Needs"), page.indexOf("### Defaults")))
                .results()
                .map(row -> row.group(1))
                .toList();

        assertThat(rows).hasSizeGreaterThan(25).isSubsetOf(kinds());
    }
}
