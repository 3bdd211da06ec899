/** Those outside who vouch for the log: witnesses that cosign its checkpoints, and authorities that say when they saw one. */
@NullMarked
package stet.infra.witness;

import org.jspecify.annotations.NullMarked;
