/** Tells pages that are open what happens meanwhile, and who else looks at the same article. */
@NullMarked
package stet.app.live;

import org.jspecify.annotations.NullMarked;
