package dev.gonogo.process;

/** What a step leaves behind for later steps to build on. */
public sealed interface Outcome {

    /** The release tag. */
    record Tag() implements Outcome {}

    /**
     * People's go.
     *
     * @param kept whether it stays when the branch moves on
     */
    record Go(boolean kept) implements Outcome {}

    /** The release's open ticket. */
    record Ticket() implements Outcome {}

    /**
     * A branch.
     *
     * @param name with placeholders
     */
    record Branch(String name) implements Outcome {}

    /** A completed run of a workflow. */
    record Run() implements Outcome {}

    /** An application to which the release was deployed. */
    record Deployment(String application) implements Outcome {}
}
