package stet.infra.engine.project;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a projection whose tables nobody asks about an earlier moment: whatever shows the past does without both, and a question that
 * needs them fails there.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface OnlyNow {
    /** The tables that it and others like it fill. */
    String[] value();
}
