/** Compares an audit of thousands of tags with git itself, on a repository created for it. */
@NullMarked
package dev.gonogo.bench.audit;

import org.jspecify.annotations.NullMarked;
