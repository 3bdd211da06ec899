/** Publishes articles and withdraws them, over REST and on a page. */
@NullMarked
package stet.app.publication;

import org.jspecify.annotations.NullMarked;
