/**
 * A release process as data, and the terms in which it is judged: needs and steps, findings and progress, what people
 * are asked. Each kind of need and step is one file in a package below, next to the code that it judges by. Rules only
 * ask and judge; they never act.
 */
@NullMarked
package dev.gonogo.process;

import org.jspecify.annotations.NullMarked;
