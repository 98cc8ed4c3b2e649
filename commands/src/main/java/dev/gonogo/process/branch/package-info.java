/**
 * The release branch and other branches that the process makes: how they begin, what they got since, what they leave
 * behind, and when they are deleted.
 */
@NullMarked
package dev.gonogo.process.branch;

import org.jspecify.annotations.NullMarked;
