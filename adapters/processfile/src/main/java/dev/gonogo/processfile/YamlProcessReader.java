package dev.gonogo.processfile;

import dev.gonogo.port.ProcessReader;
import dev.gonogo.process.validation.ProcessValidation;
import dev.gonogo.yaml.Lines;
import dev.gonogo.yaml.Node;
import dev.gonogo.yaml.Problems;
import dev.gonogo.yaml.Source;
import dev.gonogo.yaml.YamlTree;
import java.util.Optional;

/**
 * Reads process files in strict YAML: unknown keys are refused, and all problems are told at once with their lines. The grammar is
 * shown by the example file {@code processes/example.gonogo.yml} and by the preset beside it.
 */
public final class YamlProcessReader implements ProcessReader {

    private static final int LARGEST = 256 * 1024;

    @Override
    public Reading read(String text) {
        Problems problems = new Problems();
        if (text.length() > LARGEST) {
            problems.add(0, "The file is larger than 256 KB; a process file is a page or two.");
            return bad(problems);
        }
        Optional<Draft> draft = YamlTree.read(text, problems)
                .flatMap(root -> mapping(root, problems))
                .map(file -> draft(file, Fingerprint.of(file), problems));
        return draft.isPresent() && problems.none()
                ? new Reading.Good(draft.get().process())
                : bad(problems);
    }

    private static Optional<Node.Mapping> mapping(Node root, Problems problems) {
        if (root instanceof Node.Mapping file) {
            return Presets.complete(file, problems);
        }
        problems.add(root.line(), "A process file consists of keys and values, such as process: 1.");
        return Optional.empty();
    }

    private static Draft draft(Node.Mapping file, String rules, Problems problems) {
        Draft draft = Draft.read(file, rules, new Source(new ProcessGrammar(), problems));
        Lines lines = draft.lines();
        ProcessValidation.problems(draft.process(), lines::of)
                .forEach(problem -> problems.add(lines.of(problem.part()), sentence(problem)));
        return draft;
    }

    /** What {@code ProcessValidation} says of a part, with the name that was probably meant. */
    private static String sentence(dev.gonogo.process.Problem problem) {
        return problem.sentence()
                + problem.unknown()
                        .map(unknown -> " " + Problems.hint(unknown.name(), unknown.known()))
                        .orElse("");
    }

    private static Reading bad(Problems problems) {
        return new Reading.Bad(problems.inOrder().stream()
                .map(problem -> new Problem(problem.line(), problem.sentence()))
                .toList());
    }
}
