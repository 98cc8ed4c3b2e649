package dev.gonogo.processfile;

import dev.gonogo.process.Branches;
import dev.gonogo.process.Metadata;
import dev.gonogo.process.ReleaseProcess;
import dev.gonogo.process.Stage;
import dev.gonogo.process.TagRule;
import dev.gonogo.process.history.ReleaseLine;
import dev.gonogo.version.Version;
import dev.gonogo.version.VersionPolicy;
import dev.gonogo.yaml.Fields;
import dev.gonogo.yaml.Lines;
import dev.gonogo.yaml.Node;
import dev.gonogo.yaml.Source;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A process as read, before its parts are checked against each other.
 *
 * @param lines of its parts
 */
record Draft(ReleaseProcess process, Lines lines) {

    private static final int GRAMMAR = 1;
    private static final String METADATA = "metadata";

    /** @param rules tells the file's text from every other */
    static Draft read(Node.Mapping file, String rules, Source source) {
        Fields top = new Fields("the file", file, source);
        top.text(Presets.EXTENDS, TextFormat.ANY, "");
        if (top.number("process", 0) != GRAMMAR) {
            source.problems()
                    .add(
                            top.lineOf("process"),
                            "“process” says which version of the format the file uses; write process: 1.");
        }
        ReleaseProcess process = new ReleaseProcess(
                top.text("repository", TextFormat.REPOSITORY),
                branches(top.section("branches")),
                tag(top.section("tag")),
                versions(top.section("versions")),
                new Metadata(top.named(METADATA, TextFormat.PATH, TextFormat.POINTER)),
                top.groups("roles", TextFormat.LOGIN),
                stages(top, source),
                new GateReader(source).read(top),
                CadenceReader.read(top, source),
                top.pairs("about", TextFormat.LINE),
                rules);
        top.end();
        process.metadata().places().stream()
                .filter(place -> !FilePointers.reads(place.file()))
                .forEach(
                        place -> source.problems()
                                .add(
                                        top.lineOf(METADATA),
                                        "“metadata” of the file: " + place.file()
                                                + " is not JSON, YAML or TOML, so no place in it can be read. List just the file, without a pointer."));
        source.lines().remember(process, top.lineOf("roles"));
        return new Draft(process, source.lines());
    }

    private static Branches branches(Fields section) {
        Branches branches = new Branches(
                section.text("integration", TextFormat.FIXED_REF),
                section.text("release", TextFormat.REF_OF_VERSION),
                section.text("production", TextFormat.FIXED_REF),
                section.text("hotfix", TextFormat.REF_OF_VERSION, ""));
        section.end();
        return branches;
    }

    private static TagRule tag(Fields section) {
        TagRule tag = new TagRule(
                section.text("name", TextFormat.TAG),
                section.text("message", TextFormat.ANY),
                section.texts("recovery", TextFormat.ANY, List.of()));
        section.end();
        return tag;
    }

    private static VersionPolicy versions(Fields section) {
        VersionPolicy policy = new VersionPolicy(
                section.texts("planned", TextFormat.PLANNED_PATTERN),
                section.texts("recovery", TextFormat.VERSION_PATTERN, List.of()),
                section.texts("maintained", TextFormat.RELEASE_LINE, List.of()));
        section.end();
        return policy;
    }

    private static List<Stage> stages(Fields top, Source source) {
        List<Stage> stages = top.items("stages").stream()
                .flatMap(item -> stage(item, source).stream())
                .toList();
        if (stages.isEmpty()) {
            source.problems().add(top.lineOf("stages"), "The file has no stages, so there is nothing to do.");
        }
        return guarded(stages, source.lines());
    }

    /** Adds what no file can leave out to the first stage of every kind of release. */
    private static List<Stage> guarded(List<Stage> stages, Lines lines) {
        Set<Version.Kind> begun = EnumSet.noneOf(Version.Kind.class);
        return stages.stream()
                .map(stage -> begun.addAll(stage.releases()) ? guarded(stage, lines) : stage)
                .toList();
    }

    private static Stage guarded(Stage stage, Lines lines) {
        Stage guarded = stage.after(ReleaseLine.needs());
        lines.remember(guarded, lines.of(stage));
        return guarded;
    }

    /** The kinds of release that go through a stage; all by default. */
    private static Set<Version.Kind> releases(Fields fields) {
        Set<Version.Kind> kinds = EnumSet.noneOf(Version.Kind.class);
        for (String name : fields.texts("releases", TextFormat.RELEASE_KIND, List.of("major", "minor", "patch"))) {
            if (TextFormat.RELEASE_KIND.complaint(name).isEmpty()) {
                kinds.add(Version.Kind.valueOf(name.toUpperCase(Locale.ROOT)));
            }
        }
        return kinds;
    }

    private static Optional<Stage> stage(Node item, Source source) {
        if (!(item instanceof Node.Mapping mapping)) {
            source.problems().add(item.line(), "A stage is written as name, needs and steps.");
            return Optional.empty();
        }
        Fields fields = new Fields("the stage", mapping, source);
        Stage stage = new Stage(
                fields.text("name", TextFormat.STAGE),
                fields.kinds("needs", NeedKinds.TABLE),
                fields.someKinds("steps", StepKinds.TABLE),
                releases(fields));
        fields.end();
        source.lines().remember(stage, mapping.line());
        return Optional.of(stage);
    }
}
