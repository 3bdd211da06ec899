/** What somebody has of their own: how they want pages shown, and the figures of their work. */
@NullMarked
package stet.infra.profile;

import org.jspecify.annotations.NullMarked;
