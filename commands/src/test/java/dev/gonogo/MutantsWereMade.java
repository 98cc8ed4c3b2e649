package dev.gonogo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.plan.ReleaseRules;
import dev.gonogo.process.Need;
import dev.gonogo.process.Step;
import dev.gonogo.version.VersionPolicy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * A mutation score says nothing about code that was never mutated, and records are easily left out. So this reads the
 * report. It runs after the mutations, in {@code verify} only.
 */
final class MutantsWereMade {
    private List<String> mutated = List.of();

    @BeforeEach
    void readTheReport() throws Exception {
        NodeList names = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(Path.of("target/pit-reports/mutations.xml").toFile())
                .getElementsByTagName("mutatedClass");
        mutated = IntStream.range(0, names.getLength())
                .mapToObj(place -> ((Element) names.item(place)).getTextContent())
                .toList();
    }

    @Test
    void thereAreManyMutants() {
        assertThat(mutated).hasSizeGreaterThan(600);
    }

    @Test
    void everyKindOfNeedAndStepIsMutated() throws Exception {
        List<Class<?>> kinds = classes()
                .filter(type -> Need.class.isAssignableFrom(type) || Step.class.isAssignableFrom(type))
                .filter(type -> !type.isInterface())
                .toList();

        assertThat(kinds).hasSizeGreaterThan(50);
        assertThat(kinds).extracting(Class::getName).allMatch(mutated::contains);
    }

    private static Stream<Class<?>> classes() throws Exception {
        Path classes = Path.of("target/classes");
        try (Stream<Path> files = Files.walk(classes.resolve("dev/gonogo/process"))) {
            return files
                    .map(classes::relativize)
                    .map(Path::toString)
                    .filter(name -> name.endsWith(".class") && !name.endsWith("package-info.class"))
                    .map(name -> name.replaceFirst("\\.class$", "").replace('/', '.'))
                    .<Class<?>>map(MutantsWereMade::named)
                    .toList()
                    .stream();
        }
    }

    private static Class<?> named(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException missing) {
            throw new IllegalStateException(missing);
        }
    }

    @Test
    void whatDecidesIsMutated() {
        assertThat(mutated).contains(ReleaseRules.class.getName(), VersionPolicy.class.getName());
    }
}
