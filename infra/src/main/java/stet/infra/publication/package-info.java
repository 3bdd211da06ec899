/** What the public reads: the streams of publications, what is shown of them, and what is gathered to be published. */
@NullMarked
package stet.infra.publication;

import org.jspecify.annotations.NullMarked;
