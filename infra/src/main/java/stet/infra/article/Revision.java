package stet.infra.article;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import stet.domain.Person;
import stet.domain.article.RevisionChanges;

/**
 * One text of an article.
 *
 * @param number counted from 1, which is the text that was taken in
 * @param by who took it in, or revised it
 * @param statements how many statements it has
 * @param changes what became of the statements of the one before
 */
public record Revision(
        int number, Instant at, Person by, @Nullable String note, int statements, RevisionChanges changes) {}
