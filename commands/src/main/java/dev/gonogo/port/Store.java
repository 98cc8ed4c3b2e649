package dev.gonogo.port;

/**
 * Everything that is stored except hotfixes; only adapters and the wiring know all of it. Decisions and facts are append-only. A method
 * returns only when its writes are durable.
 *
 * <p>Every method throws {@link StoreUnavailable} if the store cannot be read or written right now; then nothing was written.
 */
public interface Store
        extends ReleaseStore, Facts, Attachments, ProcessTexts, Followings, PendingDialogs, Occasions, LeaseStore {}
