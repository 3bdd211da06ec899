/** Seals sources, shows who they are to whom they were opened, and erases that, on pages and over REST. */
@NullMarked
package stet.app.seal;

import org.jspecify.annotations.NullMarked;
