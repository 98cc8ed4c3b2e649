package dev.gonogo.console;

import dev.gonogo.command.Commands;
import dev.gonogo.form.Form;
import dev.gonogo.form.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jline.reader.Candidate;
import org.jline.reader.Completer;
import org.jline.reader.LineReader;
import org.jline.reader.ParsedLine;

/** Completes on tab from the list of commands. */
final class Completion implements Completer {
    private static final String PREFIX = "/release";
    private final Supplier<List<String>> openVersions;

    Completion(Supplier<List<String>> openVersions) {
        this.openVersions = openVersions;
    }

    @Override
    public void complete(LineReader reader, ParsedLine line, List<Candidate> candidates) {
        after(line.words().subList(0, line.wordIndex())).forEach(offer -> candidates.add(offer.candidate()));
    }

    /** A word that may come next, with what it means. */
    record Offer(String word, String meaning) {
        Candidate candidate() {
            String harmless = TerminalEscaping.text(word);
            return new Candidate(harmless, harmless, null, meaning.isEmpty() ? null : meaning, null, null, true);
        }
    }

    /** What may follow these words. */
    List<Offer> after(List<String> words) {
        List<String> before =
                words.isEmpty() || !words.getFirst().equals(PREFIX) ? words : words.subList(1, words.size());
        if (before.isEmpty()) {
            return commands().toList();
        }
        return Commands.named(before.getFirst())
                .map(form -> arguments(form, before.subList(1, before.size())))
                .orElse(List.of());
    }

    private static Stream<Offer> commands() {
        return Commands.ALL.stream().map(form -> new Offer(form.name(), form.summary()));
    }

    private List<Offer> arguments(Form form, List<String> typed) {
        boolean asksForValue = !typed.isEmpty() && typed.getLast().matches("--[a-z-]+");
        if (asksForValue) {
            return List.of();
        }
        List<Offer> offers = new ArrayList<>();
        for (Parameter parameter : form.parameters()) {
            if (parameter.option() && !typed.contains("--" + parameter.name())) {
                offers.add(new Offer("--" + parameter.name(), parameter.summary()));
            } else if (!parameter.option() && typed.isEmpty()) {
                offers.addAll(values(parameter));
            }
        }
        return offers;
    }

    private List<Offer> values(Parameter parameter) {
        return switch (parameter.kind()) {
            case VERSION ->
                openVersions.get().stream()
                        .map(version -> new Offer(version, parameter.summary()))
                        .toList();
            case COMMAND -> commands().toList();
            case ITEM, REPOSITORY, PULL_REQUEST, TEXT -> List.of();
        };
    }
}
