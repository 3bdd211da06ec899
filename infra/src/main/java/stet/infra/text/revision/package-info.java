/** What becomes of each statement when an article's text is revised: only the same words in a matching place are the same. */
@NullMarked
package stet.infra.text.revision;

import org.jspecify.annotations.NullMarked;
