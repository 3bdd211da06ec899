/** Mails of what concerns people: their addresses, what the mails say, and that they are sent. */
@NullMarked
package stet.app.mail;

import org.jspecify.annotations.NullMarked;
