/** Fetches one web page of strangers: where only the public web is, bounded in time and size, with everything that was said kept. */
@NullMarked
package stet.infra.fetch;

import org.jspecify.annotations.NullMarked;
