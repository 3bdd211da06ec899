/** The frame of every page, and forms: what was typed, what was refused, what was done. */
@NullMarked
package stet.app.web;

import org.jspecify.annotations.NullMarked;
