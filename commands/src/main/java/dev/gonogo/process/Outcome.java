package dev.gonogo.process;

/** What a step leaves behind, on which steps after it may rest. */
public sealed interface Outcome {

    /** The release tag. */
    record Tag() implements Outcome {}

    /**
     * People's go.
     *
     * @param kept whether it stays though the branch moves on
     */
    record Go(boolean kept) implements Outcome {}

    /** The release's ticket, open. */
    record Ticket() implements Outcome {}

    /**
     * A branch.
     *
     * @param name with placeholders
     */
    record Branch(String name) implements Outcome {}

    /** A run of a workflow, come to its end. */
    record Run() implements Outcome {}

    /** An application that runs what was deployed. */
    record Deployment(String application) implements Outcome {}
}
