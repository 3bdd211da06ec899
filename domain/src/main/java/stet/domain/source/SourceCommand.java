package stet.domain.source;

import java.util.List;
import stet.domain.Actor;
import stet.domain.Rejection;

/** Something that a person wants done with one source. */
public sealed interface SourceCommand permits RegisterSource, WithdrawSource {

    SourceId source();

    Actor by();

    /** Everything wrong with the command whatever state the source is in; empty when it is well formed. */
    List<Rejection> shape();
}
