/** Finds what anyone wrote by its words, and the verdicts already given on such words first. */
@NullMarked
package stet.infra.search;

import org.jspecify.annotations.NullMarked;
