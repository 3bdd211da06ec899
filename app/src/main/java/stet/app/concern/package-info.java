/** What concerns people, on a page and over REST. */
@NullMarked
package stet.app.concern;

import org.jspecify.annotations.NullMarked;
