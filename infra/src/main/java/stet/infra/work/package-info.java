/** What a person can do next. */
@NullMarked
package stet.infra.work;

import org.jspecify.annotations.NullMarked;
