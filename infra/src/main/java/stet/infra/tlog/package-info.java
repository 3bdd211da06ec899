/** The transparency log's command line: an outsider verifies without database, server or trust. */
@NullMarked
package stet.infra.tlog;

import org.jspecify.annotations.NullMarked;
