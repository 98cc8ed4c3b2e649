package dev.gonogo.world;

import java.util.List;

/**
 * Questions to our own records: what people decided and the bot saw in a repository, apart from the present release.
 */
public sealed interface RecordQuestion<T> extends Question<T> {

    /** All attempts at all versions, in the order in which they were cut. */
    record Attempts() implements RecordQuestion<List<Attempt>> {}

    /**
     * All authorisations of pull requests into production as hotfixes, by number and in the order in which they were
     * given.
     */
    record Authorisations() implements RecordQuestion<List<AuthorisedPullRequest>> {}
}
