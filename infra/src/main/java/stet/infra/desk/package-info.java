/** Where commands are given: each is decided by its stream and recorded, or refused. */
@NullMarked
package stet.infra.desk;

import org.jspecify.annotations.NullMarked;
