/** What carries the newsroom's rules: Axon, PostgreSQL, read models and the reading of text. */
@NullMarked
package stet.infra;

import org.jspecify.annotations.NullMarked;
