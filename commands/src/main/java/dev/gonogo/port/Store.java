package dev.gonogo.port;

/**
 * All that we remember besides hotfixes, for whoever keeps it and for whoever hands out its parts. Decisions and facts are
 * append-only. A method returns only after what it wrote is durable.
 *
 * <p>Every method throws {@link StoreUnavailable} when the store cannot be read or written now; then nothing was written.
 */
public interface Store
        extends ReleaseStore, Facts, Attachments, ProcessTexts, Followings, PendingDialogs, Occasions, LeaseStore {}
