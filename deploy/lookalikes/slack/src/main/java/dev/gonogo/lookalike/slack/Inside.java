package dev.gonogo.lookalike.slack;

import java.net.URI;

/** The parts of a running look-alike that payloads are made of.
 *
 * @param home base address that response addresses start with
 */
record Inside(
        Settings settings,
        SlackState state,
        ChatMethods chat,
        ViewMethods views,
        Triggers triggers,
        ResponseUrls responseUrls,
        HostedFiles files,
        URI home) {}
