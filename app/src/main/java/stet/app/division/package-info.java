/** Dividing a text by hand where it was read wrong, on pages and over REST. */
@NullMarked
package stet.app.division;

import org.jspecify.annotations.NullMarked;
