/** Several statements of an article, flagged, dismissed, assigned or released in one act. */
@NullMarked
package stet.infra.triage;

import org.jspecify.annotations.NullMarked;
