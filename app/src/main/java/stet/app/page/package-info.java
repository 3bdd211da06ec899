/** What every page shares: its frame, words, marks, times and forms. */
@NullMarked
package stet.app.page;

import org.jspecify.annotations.NullMarked;
