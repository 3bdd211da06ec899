/** What the newsroom settled for everybody, read from the log itself. */
@NullMarked
package stet.infra.newsroom;

import org.jspecify.annotations.NullMarked;
