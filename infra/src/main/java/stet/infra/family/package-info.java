/** What central code must know of each kind of stream, said once in the room that the stream belongs to. */
@NullMarked
package stet.infra.family;

import org.jspecify.annotations.NullMarked;
