/** Revisions of an article's text, on pages and over REST. */
@NullMarked
package stet.app.revision;

import org.jspecify.annotations.NullMarked;
