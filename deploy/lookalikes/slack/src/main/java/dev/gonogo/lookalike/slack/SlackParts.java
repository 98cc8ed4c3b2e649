package dev.gonogo.lookalike.slack;

import java.net.URI;

/**
 * The parts of a running look-alike from which payloads are made.
 *
 * @param home base URL of response URLs
 */
record SlackParts(
        Settings settings,
        SlackState state,
        ChatMethods chat,
        ViewMethods views,
        Triggers triggers,
        ResponseUrls responseUrls,
        HostedFiles files,
        URI home) {}
