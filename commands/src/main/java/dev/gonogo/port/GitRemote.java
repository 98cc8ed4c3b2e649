package dev.gonogo.port;

import dev.gonogo.release.Attachment;
import dev.gonogo.world.Answer;
import dev.gonogo.world.CherryPickRange;
import dev.gonogo.world.GitQuestion;
import java.util.List;
import java.util.Map;

/**
 * One repository over git. Answers never throw. Acts throw {@link Unreachable} or {@link Refused}. They only create
 * refs; none moves or deletes one.
 */
public interface GitRemote {
    <T> Answer<T> answer(GitQuestion<T> question);

    /**
     * Pushes a new branch at an existing commit. Does nothing if the branch is already at that commit; {@link Refused}
     * if it is at another.
     *
     * @param commit full id
     */
    void pushBranch(Lease lease, String name, String commit);

    /**
     * Pushes a new branch with one commit: {@code base} plus the named files as they are in {@code source}. Does
     * nothing if the branch exists with the same tree and parent; {@link Refused} if it has anything else.
     *
     * @param base full id of the commit to build on
     * @param source full id of the commit to take the files from
     */
    void pushRestored(Lease lease, String branch, String base, String source, List<String> paths, String message);

    /**
     * Pushes a new branch with one commit: {@code base} plus these files, which are added or replaced; replaced files
     * keep their modes. Does nothing if the branch exists with the same tree, parent and message; {@link Refused} if it
     * has anything else, or if nothing would change.
     *
     * @param base full id of the commit to build on
     * @param files path to whole content
     */
    void pushFiles(Lease lease, String branch, String base, Map<String, byte[]> files, String message);

    /**
     * Pushes a new branch with one commit: {@code pick.onto()} with the change applied. Does nothing if the branch
     * exists with one commit that applies the same change with the same message; {@link Refused} if it has anything
     * else, or if the change conflicts or is already there.
     */
    void pushPicked(Lease lease, String branch, CherryPickRange pick, String message);

    /**
     * Pushes a file under a ref of its own, {@code refs/gonogo/attachments/} and its digest. The ref is neither a
     * branch nor a tag, so it starts no workflow and is in no history. Does nothing if the ref exists with the same
     * file; {@link Refused} if it has anything else.
     *
     * @return full id of the commit that contains only this file
     */
    String pushAttachment(Lease lease, Attachment attachment, byte[] content);

    /**
     * Pushes a new annotated tag, and expects it not to exist on the remote. Does nothing if an annotated tag with the
     * same commit and message exists; {@link Refused} if it is anything else.
     */
    void pushTag(Lease lease, String name, String commit, String message);
}
