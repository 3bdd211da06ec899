/** The page on which an article is taken in: what was pasted or sent as a file, read first. */
@NullMarked
package stet.app.ingestion;

import org.jspecify.annotations.NullMarked;
