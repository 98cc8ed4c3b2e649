package dev.gonogo.port;

import dev.gonogo.release.Attachment;
import dev.gonogo.world.Answer;
import dev.gonogo.world.GitQuestion;
import dev.gonogo.world.Pick;
import java.util.List;
import java.util.Map;

/**
 * One repository over git. Answers never throw. Acts throw {@link Unreachable} or {@link Refused}; they only ever create refs:
 * nothing here can move or delete one.
 */
public interface GitRemote {
    <T> Answer<T> answer(GitQuestion<T> question);

    /**
     * Pushes a new branch at a commit that exists already (B-09, B-36). Where the branch is at that commit already, that is fine;
     * at any other it is {@link Refused}.
     *
     * @param commit full id
     */
    void pushBranch(Lease lease, String name, String commit);

    /**
     * Pushes a new branch with one commit: {@code base} plus the named files as they are in {@code source}. Where
     * the branch exists already with the same tree and parent, that is fine; with anything else it is {@link Refused}.
     *
     * @param base full id of the commit to build on
     * @param source full id of the commit to take the files from
     */
    void pushRestored(Lease lease, String branch, String base, String source, List<String> paths, String message);

    /**
     * Pushes a new branch with one commit: {@code base} plus files of this content, new ones or in place of those that it has, whose
     * modes stay (B-23, B-24). Where the branch exists already with the same tree, parent and message, that is fine; with anything
     * else, and where nothing would change, it is {@link Refused}.
     *
     * @param base full id of the commit to build on
     * @param files path to whole content
     */
    void pushFiles(Lease lease, String branch, String base, Map<String, byte[]> files, String message);

    /**
     * Pushes a new branch with one commit: {@code pick.onto()} with the change taken over. Where the branch exists already
     * with one commit that takes over the same change with the same message, that is fine; with anything else, and where the
     * change conflicts or is there already, it is {@link Refused}.
     */
    void pushPicked(Lease lease, String branch, Pick pick, String message);

    /**
     * Pushes a file under a ref of its own, {@code refs/gonogo/attachments/} and its digest, which is neither a branch nor a tag: no
     * workflow starts and no history has it (B-19). Where the ref exists already with the same file, that is fine; with anything
     * else it is {@link Refused}.
     *
     * @return full id of the commit that has the file, and nothing else
     */
    String pushAttachment(Lease lease, Attachment attachment, byte[] content);

    /**
     * Pushes a new annotated tag, expected absent on the remote. Where the tag exists already as an annotated tag of the
     * same commit and message, that is fine; with anything else it is {@link Refused}.
     */
    void pushTag(Lease lease, String name, String commit, String message);
}
