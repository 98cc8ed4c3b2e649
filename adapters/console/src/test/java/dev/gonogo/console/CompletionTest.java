package dev.gonogo.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.command.Commands;
import dev.gonogo.form.Form;
import java.util.ArrayList;
import java.util.List;
import org.jline.reader.Candidate;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.Parser.ParseContext;
import org.jline.reader.impl.DefaultParser;
import org.junit.jupiter.api.Test;

final class CompletionTest {
    private final Completion completion = new Completion(() -> List.of("0.6.6-preview", "0.7.0"));

    private List<String> after(String... words) {
        return completion.after(List.of(words)).stream()
                .map(Completion.Offer::word)
                .toList();
    }

    @Test
    void everyCommandOfTheListIsOffered() {
        List<String> names = Commands.ALL.stream().map(Form::name).toList();

        assertThat(after()).isEqualTo(names);
        assertThat(after("/release")).isEqualTo(names);
        assertThat(after("help")).isEqualTo(names);
    }

    @Test
    void versionsOfOpenReleasesAndOptionsAreOffered() {
        assertThat(after("go")).containsExactly("0.6.6-preview", "0.7.0", "--repo");
        assertThat(after("/release", "abandon")).containsExactly("0.6.6-preview", "0.7.0", "--repo");
    }

    @Test
    void anOptionIsOfferedOnceAndItsValueIsNotGuessed() {
        assertThat(after("go", "0.6.6-preview")).containsExactly("--repo");
        assertThat(after("go", "--repo")).isEmpty();
        assertThat(after("go", "--repo", "owner/name")).isEmpty();
    }

    @Test
    void nothingIsOfferedAfterAnUnknownCommand() {
        assertThat(after("dance")).isEmpty();
    }

    @Test
    void theWordUnderTheCursorIsNotCountedAsTyped() {
        List<Candidate> candidates = new ArrayList<>();
        String line = "/release go 0.6";
        LineReader reader = LineReaderBuilder.builder().build();

        completion.complete(reader, new DefaultParser().parse(line, line.length(), ParseContext.COMPLETE), candidates);

        assertThat(candidates.stream().map(Candidate::value)).containsExactly("0.6.6-preview", "0.7.0", "--repo");
    }
}
