/** What a source said at a moment: bytes that are kept, hashed and found again. */
@NullMarked
package stet.domain.capture;

import org.jspecify.annotations.NullMarked;
