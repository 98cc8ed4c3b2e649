package dev.gonogo.sandbox.story;

import dev.gonogo.lookalike.github.BuiltIn;
import dev.gonogo.lookalike.http.HandedFile;
import dev.gonogo.sandbox.story.Step.Actor;
import dev.gonogo.sandbox.story.Step.Place;
import dev.gonogo.sandbox.story.Step.Sight;
import dev.gonogo.sandbox.story.Step.Treatment;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Parses stories. Each line is a step; empty lines and lines that start with {@code #} are comments. {@link #FORMS} is
 * the whole language, each form with an example that is also its documentation.
 */
public final class StoryParser {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String PERSON = "(?<person>\\w+)";
    private static final String PLATFORM = "(?: on (?<platform>slack|discord|console))?";
    private static final String ACTOR = PERSON + PLATFORM;
    private static final String REPOSITORIES = Arrays.stream(BuiltIn.values())
            .map(BuiltIn::fullName)
            .map(Pattern::quote)
            .collect(Collectors.joining("|"));
    private static final String QUOTED = "\"((?:[^\"\\\\]|\\\\.)*)\"";
    private static final String VALUE = QUOTED + " with (?:the file " + QUOTED + " of )?" + QUOTED;
    private static final String SIGHT = "(?:(?:the )?(?<place>board|thread)" + PLATFORM + " says|(?<witness>\\w+)"
            + PLATFORM.replace("platform", "there") + " (?<sees>is told|sees a dialog with)) (?<words>" + QUOTED + ")";

    private interface Maker {
        Step make(int line, Matcher match);
    }

    private record Form(Pattern pattern, String example, Maker maker) {
        static Form of(String pattern, String example, Maker maker) {
            return new Form(Pattern.compile(pattern), example, maker);
        }
    }

    private static final List<Form> FORMS = List.of(
            Form.of(
                    "github: " + PERSON + " (?<act>approves|merges|closes) the pull request into (?<base>\\S+)",
                    "github: bob approves the pull request into main",
                    (line, match) -> new Step.TreatsPull(
                            line,
                            match.group("person"),
                            Treatment.valueOf(match.group("act").toUpperCase(Locale.ROOT)),
                            match.group("base"))),
            Form.of(
                    "github: " + PERSON + " merges (?<from>\\S+) into (?<into>\\S+)",
                    "github: bob merges main into develop",
                    (line, match) -> new Step.MergesBranch(
                            line, match.group("person"), match.group("from"), match.group("into"))),
            Form.of(
                    "github: " + PERSON + " reruns (?<workflow>" + QUOTED + ")",
                    "github: bob reruns \"Release\"",
                    (line, match) -> new Step.Reruns(line, match.group("person"), unquoted(match, "workflow"))),
            change(
                    "pushes",
                    "github: bob pushes \"README.md\" with \"text\" to main as \"fix(ci): a change\"",
                    Step.Pushes::new),
            change(
                    "proposes",
                    "github: erin proposes \"src/server.ts\" with \"text\" to main as \"fix: a change\"",
                    Step.Proposes::new),
            Form.of(
                    "github: " + PERSON + " comments (?<text>" + QUOTED + ") on the issue (?<title>" + QUOTED + ")",
                    "github: carol comments \"Approved: RECOVERY 0.6.6-preview.1\" on the issue \"Recovery of v0.6.6-preview\"",
                    (line, match) -> new Step.Comments(
                            line, match.group("person"), unquoted(match, "text"), unquoted(match, "title"))),
            Form.of(
                    "github: " + PERSON + " opens the issue (?<title>" + QUOTED + ")",
                    "github: dave opens the issue \"0.6.6-preview cannot be installed\"",
                    (line, match) -> new Step.OpensIssue(line, match.group("person"), unquoted(match, "title"))),
            Form.of(
                    "wait until " + SIGHT + "(?: within (?<seconds>\\d{1,5}) s)?",
                    "wait until board says \"Go or no-go\" within 60 s",
                    (line, match) -> new Step.Waits(line, sight(match), patience(match))),
            Form.of(
                    "expect " + SIGHT,
                    "expect ann is told \"Not cut\"",
                    (line, match) -> new Step.Expects(line, sight(match))),
            Form.of(
                    ACTOR + " presses (?<button>" + QUOTED + ")(?<confirms> / confirms)?",
                    "carol presses \"Go\" / confirms",
                    (line, match) -> new Step.Presses(
                            line, actor(match), unquoted(match, "button"), match.group("confirms") != null)),
            Form.of(
                    ACTOR + " fills in (?<values>nothing|" + VALUE + "(?:, " + VALUE + ")*) / submits",
                    "dave fills in \"Reason\" with \"tests are red\" / submits",
                    (line, match) -> new Step.FillsIn(line, actor(match), values(match.group("values")))),
            Form.of(
                    ACTOR + " closes the dialog",
                    "dave closes the dialog",
                    (line, match) -> new Step.ClosesDialog(line, actor(match))),
            Form.of(
                    "expect tag (?<tag>\\S+) on (?<branch>\\S+) annotated (?<message>" + QUOTED + ")(?: with (?<lines>"
                            + QUOTED + "(?:, " + QUOTED + ")*))?",
                    "expect tag v0.6.6-preview on main annotated \"Release v0.6.6-preview\"",
                    (line, match) -> new Step.ExpectsTag(
                            line,
                            match.group("tag"),
                            match.group("branch"),
                            unquoted(match, "message"),
                            quotes(given(match, "lines")))),
            Form.of(
                    "expect (?<registry>npm|pypi|helm|oci) (?<name>\\S+) (?<version>\\S+)"
                            + "(?: dist-tag (?<details>\\S+))?",
                    "expect npm @onestepat4time/aegis 0.6.6-preview dist-tag preview",
                    (line, match) -> new Step.ExpectsArtifact(
                            line,
                            match.group("registry"),
                            match.group("name"),
                            match.group("version"),
                            words(Optional.ofNullable(match.group("details"))))),
            Form.of(
                    "expect release (?<tag>\\S+)(?: with (?<assets>.+))?",
                    "expect release v0.6.6-preview with checksums.txt sbom.json package.sigstore",
                    (line, match) -> new Step.ExpectsArtifact(
                            line,
                            "release",
                            match.group("tag"),
                            match.group("tag"),
                            words(Optional.ofNullable(match.group("assets"))))),
            Form.of(
                    "expect (?<no>no )?branch (?<glob>\\S+)",
                    "expect no branch release/*",
                    (line, match) -> new Step.ExpectsBranch(line, match.group("glob"), match.group("no") == null)),
            Form.of(
                    "expect issue (?<title>" + QUOTED + ") says (?<words>" + QUOTED + ")",
                    "expect issue \"Release v0.8.0\" says \"overridden by\"",
                    (line, match) -> new Step.ExpectsIssue(
                            line, unquoted(match, "title"), Pattern.compile(unquoted(match, "words")))),
            Form.of(
                    "in (?<first>slack|discord|console)(?: and (?<second>slack|discord))?",
                    "in slack and discord",
                    (line, match) -> new Step.InRooms(
                            line,
                            Stream.of(match.group("first"), match.group("second"))
                                    .filter(Objects::nonNull)
                                    .toList())),
            Form.of(
                    "repository (?<name>" + REPOSITORIES + ")",
                    "repository agent0ai/agent-zero",
                    (line, match) -> new Step.OfRepository(line, match.group("name"))),
            Form.of("over Socket Mode", "over Socket Mode", (line, match) -> new Step.OverSocketMode(line)),
            Form.of(
                    "speed (?<factor>\\d{1,4}(?:\\.\\d+)?)",
                    "speed 30",
                    (line, match) -> new Step.SetsSpeed(line, Double.parseDouble(match.group("factor")))),
            Form.of(
                    "fault (?<fault>" + QUOTED + ") (?<on>on|off)",
                    "fault \"slack.slow\" on",
                    (line, match) -> new Step.SetsFault(
                            line, unquoted(match, "fault"), match.group("on").equals("on"))),
            Form.of(
                    "the bot is (?<act>killed|started)",
                    "the bot is killed",
                    (line, match) -> new Step.TreatsBot(line, match.group("act").equals("started"))),
            Form.of(
                    ACTOR + ": (?<text>/\\S+.*)",
                    "ann: /release cut 0.6.6-preview",
                    (line, match) -> new Step.Says(line, actor(match), match.group("text"))));

    private final Set<String> people;
    private final List<Step> steps = new ArrayList<>();
    private final List<StoryProblem> problems = new ArrayList<>();

    private StoryParser(Set<String> people) {
        this.people = people;
    }

    /**
     * Parses a whole file, and finds all mistakes at once.
     *
     * @param people the short names that may act
     */
    public static Reading parse(String text, Set<String> people) {
        StoryParser parser = new StoryParser(people);
        List<String> lines = text.lines().toList();
        for (int index = 0; index < lines.size(); index++) {
            parser.read(index + 1, lines.get(index).strip());
        }
        if (parser.steps.isEmpty() && parser.problems.isEmpty()) {
            parser.problems.add(new StoryProblem(1, "there is no step in this story"));
        }
        return parser.problems.isEmpty()
                ? new Reading.Understood(new Story(parser.steps))
                : new Reading.Mistaken(parser.problems);
    }

    /** An example of every kind of step. */
    public static List<String> examples() {
        return FORMS.stream().map(Form::example).toList();
    }

    private void read(int number, String line) {
        if (line.isEmpty() || line.startsWith("#")) {
            return;
        }
        for (Form form : FORMS) {
            Matcher match = form.pattern().matcher(line);
            if (match.matches()) {
                make(number, form, match);
                return;
            }
        }
        problems.add(new StoryProblem(number, "this is not a step: " + line + nearest(line)));
    }

    private void make(int number, Form form, Matcher match) {
        Optional<String> stranger = person(match).filter(name -> !people.contains(name));
        if (stranger.isPresent()) {
            problems.add(new StoryProblem(
                    number, "nobody is called " + stranger.get() + "; there are " + String.join(", ", people)));
            return;
        }
        try {
            steps.add(form.maker().make(number, match));
        } catch (PatternSyntaxException mistake) {
            problems.add(new StoryProblem(number, "this is not a regular expression: " + mistake.getDescription()));
        }
    }

    private static Optional<String> person(Matcher match) {
        return Stream.of("person", "witness")
                .filter(match.namedGroups()::containsKey)
                .map(match::group)
                .filter(Objects::nonNull)
                .findFirst();
    }

    private static Actor actor(Matcher match) {
        return new Actor(match.group("person"), given(match, "platform"));
    }

    private static String given(Matcher match, String group) {
        return Objects.requireNonNullElse(match.group(group), "");
    }

    private static String nearest(String line) {
        String first = line.split("\\s", 2)[0];
        return FORMS.stream()
                .map(Form::example)
                .filter(example -> example.startsWith(first))
                .findFirst()
                .map(example -> " (such a step reads: " + example + ")")
                .orElse("");
    }

    private static Sight sight(Matcher match) {
        return new Sight(
                place(match),
                given(match, "witness"),
                given(match, "platform") + given(match, "there"),
                Pattern.compile(unquoted(match, "words")));
    }

    private static Place place(Matcher match) {
        return switch (given(match, "place") + given(match, "sees")) {
            case "board" -> Place.BOARD;
            case "thread" -> Place.THREAD;
            case "is told" -> Place.PRIVATE;
            default -> Place.DIALOG;
        };
    }

    private static Duration patience(Matcher match) {
        return Optional.ofNullable(match.group("seconds"))
                .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)))
                .orElse(PATIENCE);
    }

    private static List<String> words(Optional<String> text) {
        return text.map(words -> List.of(words.strip().split("\\s+"))).orElse(List.of());
    }

    private static Map<String, String> values(String text) {
        Map<String, String> values = new LinkedHashMap<>();
        Matcher pair = Pattern.compile(VALUE).matcher(text);
        while (pair.find()) {
            String words = plain(pair.group(3));
            String file = pair.group(2);
            values.put(
                    plain(pair.group(1)),
                    file == null ? words : HandedFile.of(plain(file), words).value());
        }
        return values;
    }

    private static String unquoted(Matcher match, String group) {
        String quoted = match.group(group);
        return plain(quoted.substring(1, quoted.length() - 1));
    }

    private interface Change {
        Step of(int line, String person, String path, String content, String branch, String message);
    }

    /** Somebody does something to one file on a branch. */
    private static Form change(String verb, String example, Change change) {
        return Form.of(
                "github: " + PERSON + " " + verb + " (?<path>" + QUOTED + ") with (?<content>" + QUOTED
                        + ") to (?<branch>\\S+) as (?<message>" + QUOTED + ")",
                example,
                (line, match) -> change.of(
                        line,
                        match.group("person"),
                        unquoted(match, "path"),
                        content(match),
                        match.group("branch"),
                        unquoted(match, "message")));
    }

    /** A file's text, in which {@code \n} is a line break. */
    private static String content(Matcher match) {
        return unquoted(match, "content").replace("\\n", "\n");
    }

    private static List<String> quotes(String text) {
        return Pattern.compile(QUOTED)
                .matcher(text)
                .results()
                .map(quote -> plain(quote.group(1)))
                .toList();
    }

    /** Only quotes are escaped; every other backslash belongs to a regular expression. */
    private static String plain(String quoted) {
        return quoted.replace("\\\"", "\"");
    }
}
