package dev.gonogo.yaml;

import java.util.Optional;
import java.util.regex.Pattern;

/** How a text must be written. */
@FunctionalInterface
public interface TextRule {

    TextRule ANY = text -> Optional.empty();

    /** What is wrong with a text, as the end of a sentence that begins with it. */
    Optional<String> complaint(String text);

    static TextRule matching(String pattern, String complaint) {
        Pattern compiled = Pattern.compile(pattern);
        return text -> compiled.matcher(text).matches() ? Optional.empty() : Optional.of(complaint);
    }
}
