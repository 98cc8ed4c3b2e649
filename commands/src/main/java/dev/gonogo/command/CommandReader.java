package dev.gonogo.command;

import static dev.gonogo.talk.Words.code;
import static dev.gonogo.talk.Words.say;

import dev.gonogo.form.Arguments;
import dev.gonogo.form.Form;
import dev.gonogo.form.Parameter;
import dev.gonogo.talk.NearestWord;
import dev.gonogo.talk.Reply;
import dev.gonogo.talk.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Parses what was typed after {@code /release}. A positional parameter may also be given as {@code --name value}. */
public final class CommandReader {
    private static final int LONGEST_LINE = 4_000;
    private static final String OPTION = "--";

    private final Entry entry;
    private final Form form;
    private final List<String> words;
    private final Map<String, String> values = new HashMap<>();
    private final List<String> positional = new ArrayList<>();

    private CommandReader(Entry entry, Form form, List<String> words) {
        this.entry = entry;
        this.form = form;
        this.words = words;
    }

    /** Never throws. Input that cannot be parsed is answered with help; empty input means {@code help}. */
    public static Reading read(String line) {
        if (line.length() > LONGEST_LINE) {
            return wrong(say("That command is too long: more than {} characters.", LONGEST_LINE));
        }
        Optional<List<String>> tokens = Tokens.split(line);
        if (tokens.isEmpty()) {
            return wrong(say("A quote is not closed. Close it, or leave out the quotes."));
        }
        if (tokens.get().isEmpty()) {
            return Help.FORM.read(new Arguments(Map.of()));
        }
        String name = tokens.get().getFirst().toLowerCase(Locale.ROOT);
        List<String> rest = tokens.get().subList(1, tokens.get().size());
        return Commands.entry(name)
                .flatMap(entry -> entry.written().map(form -> new CommandReader(entry, form, rest).read()))
                .orElseGet(() -> unknown(name));
    }

    private static Reading unknown(String name) {
        Words what = say("There is no command {}.", code(shortened(name)));
        Words hint = NearestWord.to(name, Commands.ALL.stream().map(Form::name).toList())
                .map(nearest -> say("Did you mean {}?", code("/release " + nearest)))
                .orElseGet(() -> say("{} lists the commands.", code("/release help")));
        return wrong(what.then(hint));
    }

    private Reading read() {
        for (int place = 0; place < words.size(); place++) {
            String word = words.get(place);
            if (!word.startsWith(OPTION)) {
                positional.add(word);
                continue;
            }
            int equals = word.indexOf('=');
            String name = word.substring(OPTION.length(), equals < 0 ? word.length() : equals);
            if (form.parameters().stream().noneMatch(known -> known.name().equals(name))) {
                return misused(say("{} has no option {}.", code(form.name()), code(OPTION + shortened(name))));
            }
            if (equals < 0 && place + 1 == words.size()) {
                return misused(say("{} needs a value.", code(OPTION + name)));
            }
            values.put(name, equals < 0 ? words.get(++place) : word.substring(equals + 1));
        }
        return assign().<Reading>map(this::misused).orElseGet(() -> entry.read(new Arguments(values)));
    }

    /** Assigns the positional words to the parameters; returns a problem, if there is one. */
    private Optional<Words> assign() {
        List<String> rest = new ArrayList<>(positional);
        for (Parameter parameter : form.parameters()) {
            if (parameter.option() || values.containsKey(parameter.name())) {
                continue;
            }
            boolean fits = !rest.isEmpty() && (parameter.required() || fits(parameter, rest.getFirst()));
            if (fits && parameter.kind() == Parameter.Kind.TEXT) {
                values.put(parameter.name(), String.join(" ", rest));
                rest.clear();
            } else if (fits) {
                values.put(parameter.name(), rest.removeFirst());
            } else if (parameter.required()) {
                return Optional.of(say("{} needs a {}.", code(form.name()), parameter.name()));
            }
        }
        return rest.isEmpty()
                ? Optional.empty()
                : Optional.of(say("I do not know what {} means here.", code(shortened(rest.getFirst()))));
    }

    /** Whether an optional parameter takes this word. A word that is no version starts the free text. */
    private boolean fits(Parameter parameter, String word) {
        boolean textFollows =
                form.parameters().stream().anyMatch(other -> other.kind() == Parameter.Kind.TEXT && !other.option());
        boolean looksLikeVersion = word.matches("v?[0-9].*");
        return parameter.kind() != Parameter.Kind.VERSION || !textFollows || looksLikeVersion;
    }

    private Reading misused(Words problem) {
        return new Reading.Misunderstood(Reply.of(
                problem,
                say("Usage: {}", code("/release " + form.usage())),
                say("For example {}", code("/release " + form.example()))));
    }

    private static Reading wrong(Words problem) {
        return new Reading.Misunderstood(Reply.of(problem));
    }

    private static String shortened(String text) {
        return text.length() <= 60 ? text : text.substring(0, 59) + "…";
    }
}
