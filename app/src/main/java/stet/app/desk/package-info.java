/** Shows everyone what they can do next. */
@NullMarked
package stet.app.desk;

import org.jspecify.annotations.NullMarked;
