/** Whether what a release publishes is public: that all of it is there after the tag, and that nothing is before its time. */
@NullMarked
package dev.gonogo.process.publish;

import org.jspecify.annotations.NullMarked;
