/** The newsroom's rules: pure decisions over commands and events, free of frameworks, clocks and storage. */
@NullMarked
package stet.domain;

import org.jspecify.annotations.NullMarked;
