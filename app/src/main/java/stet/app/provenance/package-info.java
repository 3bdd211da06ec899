/** What is said of a source besides its title and address: what it is, and where it has its words from. */
@NullMarked
package stet.app.provenance;

import org.jspecify.annotations.NullMarked;
