/** What people who look at an article need to know at once: what others did to it, and who else looks at it. */
@NullMarked
package stet.infra.live;

import org.jspecify.annotations.NullMarked;
