/** What carries events: where they are stored, how they get their places in the log, who reads them, and how they are read anew. */
@NullMarked
package stet.infra.engine;

import org.jspecify.annotations.NullMarked;
