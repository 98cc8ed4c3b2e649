package dev.gonogo.process.validation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.process.Gate;
import dev.gonogo.process.Placed;
import dev.gonogo.process.Problem;
import dev.gonogo.process.ReleaseProcess;
import dev.gonogo.process.RequiredCheck;
import dev.gonogo.process.Stage;
import dev.gonogo.process.gate.Gates;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("A-16")
class GateValidationTest {
    private static final ReleaseProcess LOOKING = Placed.process(new Stage("cut", List.of(new Gates()), List.of()));

    static ReleaseProcess with(ReleaseProcess of, Gate... gates) {
        return new ReleaseProcess(
                of.repository(),
                of.branches(),
                of.tag(),
                of.versions(),
                of.metadata(),
                of.roles(),
                of.stages(),
                List.of(gates),
                Optional.empty(),
                Map.of(),
                "");
    }

    static Gate gate(Map<String, Integer> approvals, String... checks) {
        return new Gate("api", new Gate.Kind.Labelled("api"), approvals, RequiredCheck.named(List.of(checks)));
    }

    private static List<Problem> problems(Gate... gates) {
        return GateValidation.problems(with(LOOKING, gates));
    }

    @Test
    void gatesHaveNamesOfTheirOwn() {
        Gate second = gate(Map.of(), "two");

        assertThat(problems(gate(Map.of(), "one"), second))
                .containsExactly(Problem.of(second, "There are two gates named “api”; rename one."));
    }

    @Test
    void aGateThatNobodyLooksAtIsAMistake() {
        assertThat(Placed.sentences(GateValidation.problems(with(Placed.process(), gate(Map.of(), "contract")))))
                .containsExactly("No stage looks at the gate “api”. Add the need gates to the stage that cuts.");
    }

    @Test
    void aGateAsksForSomething() {
        assertThat(Placed.sentences(problems(gate(Map.of()))))
                .containsExactly("The gate “api” asks for nothing; say which approvals or checks it needs.");
        assertThat(problems(gate(Map.of(), "contract"))).isEmpty();
    }

    @Test
    void itsApprovalsCanBeGiven() {
        assertThat(Placed.sentences(problems(gate(Map.of("maintainer", 3)))))
                .containsExactly("The gate “api” wants 3 approvals by “maintainer”, who are only 2.");
        assertThat(problems(gate(Map.of("maintainer", 2)))).isEmpty();
    }

    @Test
    void itsRolesAreNamed() {
        Gate gate = gate(Map.of("qas", 1, "docs", 1));
        Set<String> known = Set.of("maintainer", "qa");

        assertThat(problems(gate))
                .containsExactly(
                        Problem.of(gate, "The gate “api” asks “docs”, which “roles” does not define.", "docs", known),
                        Problem.of(gate, "The gate “api” asks “qas”, which “roles” does not define.", "qas", known));
    }
}
