/** The PostgreSQL that Stet brings along: its folder, its process and who may speak to it. */
@NullMarked
package stet.infra.engine.server;

import org.jspecify.annotations.NullMarked;
