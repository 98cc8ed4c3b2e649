package dev.gonogo.port;

import java.util.Optional;

/** The tickets of dialogs. */
public interface Tickets {

    void issue(Ticket ticket);

    /** The ticket as issued; used tickets stay readable until they expire, and any may be forgotten a day after that. */
    Optional<Ticket> ticket(String id);

    /** Marks a ticket used. */
    Counting use(String ticket);
}
