/** Links between claims: their streams, what lists show of them, and what follows for a claim when another one gets a verdict. */
@NullMarked
package stet.infra.link;

import org.jspecify.annotations.NullMarked;
