/** What reads the log to show it or to act on it, and which events an administrator had it pass over. */
@NullMarked
package stet.domain.reader;

import org.jspecify.annotations.NullMarked;
