package dev.gonogo.port;

import java.time.Instant;

/** What chat platforms delivered. They deliver again what they believe was lost. */
public interface Deliveries {

    /** Counts a delivery id of a chat platform. Ids may be forgotten after a day. */
    Counting countDelivery(String delivery, Instant at);
}
