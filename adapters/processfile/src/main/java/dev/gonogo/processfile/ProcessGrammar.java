package dev.gonogo.processfile;

import dev.gonogo.process.Template;
import dev.gonogo.yaml.Grammar;
import dev.gonogo.yaml.Problems;
import java.util.List;
import java.util.Optional;

/** What is said of process files only: their examples, and that something fills every placeholder. */
final class ProcessGrammar implements Grammar {

    @Override
    public Optional<String> example(String owner, String key) {
        return Examples.of(owner, key);
    }

    @Override
    public List<String> complaints(String text, String place) {
        return Template.unknownIn(text).stream()
                .map(placeholder -> "Nothing fills " + placeholder + " in " + place + ". "
                        + Problems.hint(placeholder.substring(1, placeholder.length() - 1), Template.NAMES))
                .toList();
    }
}
