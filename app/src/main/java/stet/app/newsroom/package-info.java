/** What the newsroom settles for everybody, on a page and over REST. */
@NullMarked
package stet.app.newsroom;

import org.jspecify.annotations.NullMarked;
