/** Articles: taken in, listed and read. */
@NullMarked
package stet.infra.article;

import org.jspecify.annotations.NullMarked;
