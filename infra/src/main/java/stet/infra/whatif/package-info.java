/** What would become of verdicts and articles if something were done: the domain, asked without recording anything. */
@NullMarked
package stet.infra.whatif;

import org.jspecify.annotations.NullMarked;
