/** Forms that somebody has begun to fill in: kept for them alone until they are sent, and no part of the record. */
@NullMarked
package stet.infra.draft;

import org.jspecify.annotations.NullMarked;
