/** Takes commands from the web and the API, and answers with what became of them. */
@NullMarked
package stet.infra.command;

import org.jspecify.annotations.NullMarked;
