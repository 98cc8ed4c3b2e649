/** Measures an audit of thousands of tags next to git itself, over a repository that is made for it. */
@NullMarked
package dev.gonogo.bench.audit;

import org.jspecify.annotations.NullMarked;
