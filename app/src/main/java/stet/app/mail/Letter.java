package stet.app.mail;

/** A mail, as plain text. */
record Letter(String to, String subject, String text) {}
