/** Lists every event that was ever recorded, in newsroom words and raw. */
@NullMarked
package stet.infra.audit;

import org.jspecify.annotations.NullMarked;
