/** Clearing articles: on their pages and over REST, and asking whether a text is clear. */
@NullMarked
package stet.app.clearance;

import org.jspecify.annotations.NullMarked;
