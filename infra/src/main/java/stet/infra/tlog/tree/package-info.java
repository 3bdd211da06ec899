/** The Merkle tree over the log (RFC 6962 and RFC 9162): hashes, tiles, proofs, and nothing of what the leaves hold. */
@NullMarked
package stet.infra.tlog.tree;

import org.jspecify.annotations.NullMarked;
