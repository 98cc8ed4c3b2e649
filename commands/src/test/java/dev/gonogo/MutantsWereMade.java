package dev.gonogo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.plan.ReleaseRules;
import dev.gonogo.process.Need;
import dev.gonogo.process.Step;
import dev.gonogo.version.VersionPolicy;
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
 * A mutation score says nothing of code that was never mutated, and records are easily left out. So this looks into the report.
 * It runs after the mutants, in {@code verify} alone.
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
    void everyKindOfNeedAndStepIsMutated() {
        Stream<Class<?>> kinds = Stream.concat(
                Stream.of(Need.class.getPermittedSubclasses()), Stream.of(Step.class.getPermittedSubclasses()));

        assertThat(kinds.map(Class::getName)).isNotEmpty().allMatch(mutated::contains);
    }

    @Test
    void whatDecidesIsMutated() {
        assertThat(mutated).contains(ReleaseRules.class.getName(), VersionPolicy.class.getName());
    }
}
