/** Links between claims over REST and on pages, with the contradictions that are open. */
@NullMarked
package stet.app.link;

import org.jspecify.annotations.NullMarked;
