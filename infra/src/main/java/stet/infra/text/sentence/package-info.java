/** Where sentences end: the rules for each stop. */
@NullMarked
package stet.infra.text.sentence;

import org.jspecify.annotations.NullMarked;
