/** Takes articles in and shows how far they have come. */
@NullMarked
package stet.app.article;

import org.jspecify.annotations.NullMarked;
