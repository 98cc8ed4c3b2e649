package dev.gonogo.lookalike.github;

import dev.gonogo.lookalike.actions.JobFaults;
import dev.gonogo.lookalike.actions.Published;
import dev.gonogo.lookalike.actions.PublishedTrain;
import dev.gonogo.lookalike.actions.PublishedVersion;
import dev.gonogo.lookalike.actions.Scripts;
import dev.gonogo.lookalike.actions.Workflow;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** The repositories that the look-alike has of its own, one for each of the two seeds. */
public enum BuiltIn {
    /** Aegis: Release Please, promotion to main, a tag on main. */
    AEGIS("OneStepAt4time/aegis", "develop", "0.6.6-preview", "/lookalike/aegis.gonogo.yml") {
        /** The dry run of develop has path filters, so a rule that requires it would never let documents in. */
        @Override
        Map<String, List<String>> guards() {
            var pushed = List.of("lint", "test (20)", "test (22)");
            return Map.of("main", pushed, "develop", pushed, "release/", List.of("Release dry run"));
        }

        @Override
        List<Workflow> scripts(JobFaults faults) {
            return Scripts.aegis(faults);
        }

        @Override
        Function<String, Optional<? extends Published>> published() {
            return PublishedVersion::ofTag;
        }

        @Override
        void create(HistoryWriter chronicle) {
            new AegisFixture(chronicle).create();
        }
    },
    /** Agent Zero: a train from an integration branch, a ticket, a tag on the release branch. */
    AGENT_ZERO("agent0ai/agent-zero", "soma_integration", "0.8.0", "/lookalike/agent-zero.gonogo.yml") {
        @Override
        Map<String, List<String>> guards() {
            return Map.of("main", List.of("ci", "docs"), "soma_integration", List.of("ci", "docs"));
        }

        @Override
        List<Workflow> scripts(JobFaults faults) {
            return Scripts.agentZero();
        }

        @Override
        Function<String, Optional<? extends Published>> published() {
            return PublishedTrain::ofTag;
        }

        @Override
        void create(HistoryWriter chronicle) {
            new AgentZeroFixture(chronicle).create();
        }
    };

    /** Where the process file lies. */
    static final String PROCESS_FILE = ".github/gonogo.yml";

    private final String fullName;
    private final String integration;
    private final String nextVersion;
    private final String processFile;

    BuiltIn(String fullName, String integration, String nextVersion, String processFile) {
        this.fullName = fullName;
        this.integration = integration;
        this.nextVersion = nextVersion;
        this.processFile = processFile;
    }

    /** By {@code owner/name}. */
    public static Optional<BuiltIn> named(String fullName) {
        return Arrays.stream(values())
                .filter(one -> one.fullName.equals(fullName))
                .findFirst();
    }

    /** {@code owner/name}. */
    public String fullName() {
        return fullName;
    }

    public String owner() {
        return fullName.substring(0, fullName.indexOf('/'));
    }

    public String shortName() {
        return fullName.substring(fullName.indexOf('/') + 1);
    }

    /** The version that may be cut next. */
    public String nextVersion() {
        return nextVersion;
    }

    /** Text of its process file. */
    public String processFile() {
        return Resources.text(processFile);
    }

    /** The permanent branches; work lands on the first. */
    List<String> branches() {
        return Stream.of(integration, "main").toList();
    }

    /**
     * The checks that must be green on each guarded branch; a name that ends with a slash means everything below it.
     */
    abstract Map<String, List<String>> guards();

    /** The workflows that are implemented in Java. */
    abstract List<Workflow> scripts(JobFaults faults);

    /** What a tag has published. */
    abstract Function<String, Optional<? extends Published>> published();

    /** Writes its commits, branches and tags. */
    abstract void create(HistoryWriter chronicle);
}
