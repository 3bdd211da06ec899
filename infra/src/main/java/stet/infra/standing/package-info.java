/** How what happens to claims changes where they, their statements and articles stand, in all read models at once. */
@NullMarked
package stet.infra.standing;

import org.jspecify.annotations.NullMarked;
