@NullMarked
package dev.gonogo.train;

import org.jspecify.annotations.NullMarked;
