/**
 * A look-alike of GitHub for one repository: REST, webhooks and git over smart HTTP, as docs.github.com/rest describes
 * them. The state is in memory, the repository a bare one on disk. Nothing of the bot is known here.
 */
@NullMarked
package dev.gonogo.lookalike.github;

import org.jspecify.annotations.NullMarked;
