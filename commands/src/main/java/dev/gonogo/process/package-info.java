/** A release process as data: its stages, and one file for each kind of need and step. Rules only ask and judge; they never act. */
@NullMarked
package dev.gonogo.process;

import org.jspecify.annotations.NullMarked;
