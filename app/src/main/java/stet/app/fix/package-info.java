/** Fixes of an article's statements, the text with them, and the errors that they caught: on pages and over REST. */
@NullMarked
package stet.app.fix;

import org.jspecify.annotations.NullMarked;
