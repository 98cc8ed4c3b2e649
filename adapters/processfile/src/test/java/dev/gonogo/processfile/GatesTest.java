package dev.gonogo.processfile;

import static dev.gonogo.processfile.Files.SMALL;
import static dev.gonogo.processfile.Files.good;
import static dev.gonogo.processfile.Files.problems;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.process.Gate;
import dev.gonogo.process.ReleaseProcess;
import dev.gonogo.process.RequiredCheck;
import dev.gonogo.process.gate.Gates;
import dev.gonogo.process.history.AboveLatest;
import dev.gonogo.process.history.VersionStep;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("A-16")
class GatesTest {
    private static final String LOOKED_AT = SMALL.replace("- tag-absent", "- gates");

    @Test
    void gatesAreOfALabelOrOfPaths() {
        ReleaseProcess process = good(LOOKED_AT + """
                gates:
                  - {name: acp-contract, label: acp, approvals: {maintainer: 2}, checks: [contract]}
                  - name: legacy-removal
                    paths: [src/transport/]
                    checks: {contract: acme-ci}
                """);

        assertThat(process.gates())
                .containsExactly(
                        new Gate(
                                "acp-contract",
                                new Gate.Kind.Labelled("acp"),
                                Map.of("maintainer", 2),
                                List.of(new RequiredCheck("contract"))),
                        new Gate(
                                "legacy-removal",
                                new Gate.Kind.Touching(List.of("src/transport/")),
                                Map.of(),
                                List.of(new RequiredCheck("contract", List.of("acme-ci")))));
        assertThat(process.stages().getFirst().needs())
                .containsExactly(new AboveLatest(), new VersionStep(), new Gates());
    }

    @Test
    void allProblemsAreToldAtOnce() {
        assertThat(problems(LOOKED_AT + """
                gates:
                  - {name: one, label: a, paths: [b/], checks: [c]}
                  - {name: two, checks: [c]}
                  - {name: three, label: a}
                  - {name: three, label: a, approvals: {maintainr: 1}}
                  - {name: four, label: a, approvals: {maintainer: 3}}
                  - {name: five, label: a, approvals: {maintainer: many}, check: [c]}
                  - word
                """))
                .containsExactly(
                        "16: A gate is about the pull requests of one label or of some paths; write label or paths.",
                        "17: A gate is about the pull requests of one label or of some paths; write label or paths.",
                        "18: The gate “three” asks for nothing; say which approvals or checks it needs.",
                        "19: There are two gates named “three”; rename one.",
                        "19: The gate “three” asks “maintainr”, which “roles” does not define. Did you mean"
                                + " “maintainer”?",
                        "20: The gate “four” wants 3 approvals by “maintainer”, who are only 2.",
                        "21: “approvals.maintainer” of the gate: “many” is not a whole number from 1 to 99.",
                        "21: There is no “check” in the gate. Did you mean “checks”?",
                        "21: The gate “five” asks for nothing; say which approvals or checks it needs.",
                        "22: A gate is written as name, label or paths, approvals and checks.");
    }

    @Test
    void aGateThatNobodyLooksAtIsAMistake() {
        assertThat(problems(SMALL + "gates: [{name: one, label: a, checks: [c]}]\n"))
                .containsExactly("15: No stage looks at the gate “one”. Add the need gates to the stage that cuts.");
    }
}
