/** The links by which an article's author answers what they were asked, without an account. */
@NullMarked
package stet.domain.authorlink;

import org.jspecify.annotations.NullMarked;
