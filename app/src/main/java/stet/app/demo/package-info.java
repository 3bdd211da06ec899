/** Sets up a newsroom to try Stet with: people, tokens and articles in every state. */
@NullMarked
package stet.app.demo;

import org.jspecify.annotations.NullMarked;
