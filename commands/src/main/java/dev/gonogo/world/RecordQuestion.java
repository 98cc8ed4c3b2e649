package dev.gonogo.world;

import java.util.List;

/** Questions that our own records answer: what people decided and we saw of a repository, beside the release that is looked at. */
public sealed interface RecordQuestion<T> extends Question<T> {

    /** All attempts at all versions, the one cut first comes first. */
    record Attempts() implements RecordQuestion<List<Attempt>> {}

    /** All authorisations of pull requests into production as hotfixes, by number and in the order they were given. */
    record Authorisations() implements RecordQuestion<List<Authorised>> {}
}
