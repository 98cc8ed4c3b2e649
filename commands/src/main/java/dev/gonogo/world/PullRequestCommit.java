package dev.gonogo.world;

/**
 * A commit of a pull request.
 *
 * @param verified whether it has a signature that the forge has verified; it is the committer's
 */
public record PullRequestCommit(String id, Named author, Named committer, boolean verified, String subject) {

    /**
     * A person named in a commit. Name and e-mail address can be anything.
     *
     * @param name as written
     * @param account that has the address; {@link Account#NOBODY} if none has
     */
    public record Named(String name, Account account) {}
}
