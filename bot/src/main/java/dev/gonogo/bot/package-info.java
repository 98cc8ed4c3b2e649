/** The program: reads its configuration, wires the adapters together and runs. The only place that creates adapters. */
@NullMarked
package dev.gonogo.bot;

import org.jspecify.annotations.NullMarked;
