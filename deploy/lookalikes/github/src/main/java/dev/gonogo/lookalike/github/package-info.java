/**
 * A look-alike of GitHub for one repository: REST, webhooks and git over smart HTTP, as docs.github.com/rest describes
 * them. The state is in memory, the repository a bare one on disk. It knows nothing of the bot.
 */
@NullMarked
package dev.gonogo.lookalike.github;

import org.jspecify.annotations.NullMarked;
