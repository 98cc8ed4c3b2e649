package dev.gonogo.world;

/**
 * Whether an artifact is public. Registry delay looks like absence at first; the rule that asks knows how long to wait.
 */
public sealed interface Publication {

    /** @param link for people to look at */
    record Present(String link) implements Publication {}

    record Absent() implements Publication {}

    /** @param what is wrong or missing, for example "asset sbom.json is missing" */
    record Incomplete(String what, String link) implements Publication {}
}
