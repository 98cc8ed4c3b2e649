/** Whether what a release publishes is public: all of it after the tag, nothing before it. */
@NullMarked
package dev.gonogo.process.publish;

import org.jspecify.annotations.NullMarked;
