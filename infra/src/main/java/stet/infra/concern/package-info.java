/** What concerns people: who spoke to them, gave them work, or did something to what they found. */
@NullMarked
package stet.infra.concern;

import org.jspecify.annotations.NullMarked;
