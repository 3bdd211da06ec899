/** The guide for whoever works in Stet, as a page. */
@NullMarked
package stet.app.guide;

import org.jspecify.annotations.NullMarked;
