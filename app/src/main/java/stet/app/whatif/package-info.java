/** What would become of verdicts and articles, over REST and on a page. */
@NullMarked
package stet.app.whatif;

import org.jspecify.annotations.NullMarked;
