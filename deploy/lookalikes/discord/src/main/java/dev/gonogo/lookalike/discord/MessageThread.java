package dev.gonogo.lookalike.discord;

import java.time.Instant;

/**
 * A public thread.
 *
 * @param id the id of the message it was started from, or one of its own
 * @param parent the channel that it is in
 * @param owner who started it
 * @param archiveMinutes after how many minutes of silence it would be archived
 * @param changed when it was last created, archived or unarchived
 */
record MessageThread(
        String id,
        String parent,
        String name,
        String owner,
        boolean archived,
        boolean locked,
        int archiveMinutes,
        Instant created,
        Instant changed) {
    MessageThread named(String newName) {
        return new MessageThread(id, parent, newName, owner, archived, locked, archiveMinutes, created, changed);
    }

    MessageThread locked(boolean nowLocked) {
        return new MessageThread(id, parent, name, owner, archived, nowLocked, archiveMinutes, created, changed);
    }

    MessageThread archived(boolean nowArchived, Instant now) {
        return new MessageThread(id, parent, name, owner, nowArchived, locked, archiveMinutes, created, now);
    }

    MessageThread archivedAfter(int minutes, Instant now) {
        return new MessageThread(id, parent, name, owner, archived, locked, minutes, created, now);
    }
}
