/** What a newsroom settles for everybody who works in it. */
@NullMarked
package stet.domain.newsroom;

import org.jspecify.annotations.NullMarked;
