/** Lists that are read in parts and found by words, and the columns of their rows. */
@NullMarked
package stet.infra.lists;

import org.jspecify.annotations.NullMarked;
