package dev.gonogo.process;

/** What a step leaves behind for later steps to build on. */
public sealed interface StepOutput {

    /** The release tag. */
    record Tag() implements StepOutput {}

    /**
     * People's go.
     *
     * @param kept whether it stays when the branch moves on
     */
    record Go(boolean kept) implements StepOutput {}

    /** The release's open ticket. */
    record Ticket() implements StepOutput {}

    /**
     * A branch.
     *
     * @param name with placeholders
     */
    record Branch(String name) implements StepOutput {}

    /** A completed run of a workflow. */
    record Run() implements StepOutput {}

    /** An application to which the release was deployed. */
    record Deployment(String application) implements StepOutput {}
}
