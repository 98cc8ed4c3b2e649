package dev.gonogo.world;

/**
 * A commit of a pull request.
 *
 * @param verified whether it carries a signature that the forge has checked; it is the committer's, and nobody else's
 */
public record PullRequestCommit(String id, Named author, Named committer, boolean verified, String subject) {

    /**
     * Whom a commit names. Whoever makes it writes name and e-mail address as they like.
     *
     * @param name as written
     * @param account that has the address; {@link Account#NOBODY} where none has
     */
    public record Named(String name, Account account) {}
}
