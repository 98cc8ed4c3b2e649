/** The release branch and others that the process makes: how they begin, what they got since, what they leave behind, and when they go. */
@NullMarked
package dev.gonogo.process.branch;

import org.jspecify.annotations.NullMarked;
