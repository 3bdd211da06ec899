/** The moment of the log as of which somebody asks for something. */
@NullMarked
package stet.app.moment;

import org.jspecify.annotations.NullMarked;
