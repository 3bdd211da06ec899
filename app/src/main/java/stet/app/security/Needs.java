package stet.app.security;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import stet.infra.account.Scope;

/**
 * What whoever uses a handler must be allowed to do; without any scope, to be signed in is enough. On a
 * controller it holds for each of its handlers that says nothing itself. A handler that neither says it nor
 * stands under a public path is refused to everyone.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface Needs {
    Scope[] value();
}
